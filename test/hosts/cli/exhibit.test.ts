import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { mhtml } from '../../support/captures/files.ts'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('exhibit')
const env = { RED_THREAD_PASSPHRASE: passphrase, RED_THREAD_CASE: join(folder, 'Ferry.case') }
const here = { folder, env }
afterAll(remove)

const script = `
attach about.mhtml
exhibit E-001 --captured "2023-04-04 09:12 +09:00" --captured-by "J. Ito" --title "The company's page"
exhibit E-001 --clear captured-with
find "lotus.example"
show E-001
undo
`

test('what a capture says of itself is read, corrected, cleared and found; what it says stays', async () => {
  writeFileSync(join(folder, 'about.mhtml'), mhtml)
  expect(await run(['new', 'Ferry.case', '--title', 'Night ferry', '--json'], here)).toMatchObject({ exit: 0 })
  const done = await run(['open', '--json'], { ...here, input: script })
  expect(done).toMatchObject({ exit: 0, err: '' })
  const shown = lines(done.out).find(each => each.custody)
  expect(shown).toMatchObject({
    title: "The company's page",
    url: 'https://lotus.example/about',
    capturedAt: '2023-04-04 09:12 +09:00',
    capturedBy: 'J. Ito',
    fileSays: { capturedAt: 'Tue, 4 Apr 2023 00:12:00 -0000', captureTool: 'Blink' },
  })
  expect(shown.captureTool).toBeUndefined()
  expect(JSON.stringify(lines(done.out)[4])).toContain('lotus.example')
  const told = await run(['show', 'E-001'], here)
  expect(told.out).toMatch(/The file says\s+Captured at\s+Tue, 4 Apr 2023 00:12:00 -0000/)
  expect(told.out).toMatch(/Captured with\s+Blink/)
})

test('what cannot be said or cleared is refused in words', async () => {
  const refused = await run(['exhibit', 'E-001'], here)
  expect(refused.exit).not.toBe(0)
  expect((await run(['exhibit', 'E-001', '--clear', 'sha256'], here)).err).toContain('"sha256" cannot be cleared')
})
