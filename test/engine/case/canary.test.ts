import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { startEngine } from '../../support/engine.ts'
import { filesBelow, newCase, secretOf, testFolder } from '../../support/open-case.ts'

const canary = 'Zyxomma-kestrel-7Q'

afterEach(() => void vi.unstubAllEnvs())

/** Files that show the canary by name or contents, in any of the encodings a careless writer might use. */
async function sightings(...folders: readonly string[]): Promise<string[]> {
  const needles = [
    Buffer.from(canary),
    Buffer.from(canary, 'utf16le'),
    Buffer.from(Buffer.from(canary).toString('hex')),
    ...[0, 1, 2].map(shift =>
      Buffer.from(
        Buffer.from('xx'.slice(0, shift) + canary)
          .toString('base64')
          .slice(4, -4),
      ),
    ),
  ]
  const seen: string[] = []
  for (const folder of folders) {
    for (const path of await filesBelow(folder)) {
      const bytes = await readFile(join(folder, path))
      if (path.includes(canary) || needles.some(needle => bytes.includes(needle))) seen.push(path)
    }
  }
  return seen
}

it('leaves no word of a case in the clear: not in its folder, the data folder or the temporary folder', async () => {
  const [outside, temporary] = [await testFolder(), await testFolder()]
  const folder = await newCase()
  vi.stubEnv('TMPDIR', temporary)
  await mkdir(join(outside, 'seized'))
  const path = join(outside, 'seized', `${canary}.txt`)
  await writeFile(path, `the bytes say ${canary} `.repeat(5000))
  const engine = await startEngine()
  const look = () => sightings(folder, engine.dataFolder, temporary)
  await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  const run = async (command: string, input: unknown) => {
    const result = await engine.answer('run', { command, input })
    return result?.created[0] ?? ''
  }

  const entity = await run('entity.add', { type: 'person', name: canary })
  const source = await run('source.add', { title: canary, kind: 'press', sourceGrade: 'C', informationGrade: '3' })
  await run('claim.add', { subject: entity, property: 'description', value: canary, source })
  await run('note.add', { text: canary })
  await engine.answer('evidence.addPaths', { job: 'a', paths: [path], acquisition: { note: canary } })
  const { upload } = await engine.answer('evidence.upload', { name: `${canary}.bin`, size: 600_000 })
  const base64 = Buffer.from(canary.repeat(30_000)).toString('base64')
  await engine.answer('evidence.chunk', { upload, base64 })
  expect(await look()).toEqual([])
  await engine.answer('evidence.uploaded', { job: 'u', uploads: [upload], acquisition: {} })
  await engine.answer('evidence.search', { job: 's', query: canary })
  await engine.answer('verify', { job: 'v' })
  for (let i = 0; i < 5; i++) await engine.answer('undo', {})
  await engine.answer('app.preferences', { theme: 'dark' })
  await engine.answer('case.lock', {})
  expect(await look()).toEqual([])

  const settings = JSON.parse(await readFile(join(engine.dataFolder, 'settings.json'), 'utf8'))
  expect(settings).toEqual({
    preferences: { theme: 'dark' },
    recent: [{ path: folder, openedAt: expect.any(String) }],
  })
  expect(await sightings(join(outside, 'seized'))).toHaveLength(1)
})
