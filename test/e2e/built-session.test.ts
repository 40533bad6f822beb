import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleTitle } from '#shared/sample.ts'
import { ask } from './ask.ts'
import { dataFolder, leftIn, openBuilt, windowOf } from './open-built.ts'
import { addFromPalette, nodeCalled } from './steps/board.ts'
import { caseShown, lock, recordsOf, stateHashOf } from './steps/cases.ts'
import { exportEach } from './steps/hand-over.ts'

test('the built main process carries a whole session, and goes on with it when it is started again', async () => {
  const folder = await dataFolder()
  const app = openBuilt(folder, { args: ['--sample'] })
  const { page, complaints } = await windowOf(app)
  await app.isUp
  await caseShown(page, sampleTitle)
  await addFromPalette(page, 'Person', 'An Song Ho')
  await nodeCalled(page, 'An Song Ho')
  await lock(page)
  await page.keyboard.press('Enter')
  await caseShown(page, sampleTitle)
  await nodeCalled(page, 'An Song Ho')

  const written = await exportEach(page, folder)
  expect(written.length).toBeGreaterThan(10)
  for (const path of written) expect((await stat(path)).size, path).toBeGreaterThan(0)
  const people = join(folder, 'people.ftm.json')
  await writeFile(people, '{"id":"p1","schema":"Person","properties":{"name":["Ri Jong Ho"]}}\n')
  await ask(page, 'import.take', { job: 'import', path: people })
  await expect.poll(async () => JSON.stringify(await recordsOf(page))).toContain('Ri Jong Ho')

  await ask(page, 'identity.create', { name: 'A. Keller', passphrase: 'meadow pencil violet harbor candle orbit' })
  const bundle = { path: join(folder, 'Thread.casebundle'), passphrase: 'candle orbit meadow pencil violet harbor' }
  await ask(page, 'bundle.write', {
    job: 'bundle',
    path: bundle.path,
    to: { passphrase: bundle.passphrase },
    purpose: 'Inquiry',
    recipientName: 'K. Ito',
  })
  const hash = await stateHashOf(page)
  await page.close()
  expect(await app.ended).toEqual({ code: 0, signal: null, says: '' })
  expect(app.letThrough).toEqual([])
  expect(complaints).toEqual([])
  expect((await leftIn(folder)).locks).toBe(0)

  const again = openBuilt(folder, { args: ['--sample'] })
  const { page: second, complaints: more } = await windowOf(again)
  await nodeCalled(second, 'An Song Ho')
  expect(await stateHashOf(second)).toBe(hash)
  const received = { casePath: join(folder, 'Received.case'), casePassphrase: 'candle orbit meadow pencil violet' }
  await ask(second, 'case.close', {})
  await ask(second, 'bundle.open', {
    job: 'open',
    path: bundle.path,
    with: { passphrase: bundle.passphrase },
    ...received,
  })
  await caseShown(second, sampleTitle)
  await nodeCalled(second, 'An Song Ho')
  await second.close()
  expect(await again.ended).toMatchObject({ code: 0, says: '' })
  expect(more).toEqual([])
})
