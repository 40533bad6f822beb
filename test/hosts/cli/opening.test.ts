import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockNames } from '#engine/lock.ts'
import { thisProcess } from '#engine/running-process.ts'
import { readOnlyFolder } from '../../support/read-only-folder.ts'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('opening')
const env = { RED_THREAD_PASSPHRASE: passphrase, RED_THREAD_CASE: join(folder, 'Harmony.case') }
const here = { folder, env }
afterAll(remove)

beforeAll(async () => {
  writeFileSync(join(folder, 'a.txt'), 'what was said')
  await run(['new', 'Harmony.case', '--title', 'Harmony bridge'], here)
  expect(await run(['attach', 'a.txt'], here)).toMatchObject({ exit: 0 })
})

test('a read-only disk refuses changes with the reason and the way to look; reading and exporting go on', async ({
  skip,
}) => {
  await using _ = readOnlyFolder(env.RED_THREAD_CASE) ?? skip('a folder cannot be mounted read-only here')
  const adding = await run(['add', 'person', '--name', 'Kim'], here)
  expect([adding.exit, adding.out]).toEqual([1, ''])
  expect(adding.err).toContain('Nothing can be written to this case: the disk is read-only.')
  expect(adding.err).toContain('--read-only')
  expect(await run(['list', 'exhibits'], here)).toMatchObject({
    exit: 0,
    err: '',
    out: expect.stringContaining('E-001'),
  })
  const verified = await run(['verify', '--read-only'], here)
  expect(verified).toMatchObject({ exit: 0, out: expect.stringContaining('1 intact') })
  const why = ['--purpose', 'record', '--recipient', 'Archive', '--read-only']
  const exported = await run(['export', 'graphml', 'case.graphml', '--up-to', 'red', ...why], here)
  expect(exported).toMatchObject({ exit: 0, out: expect.stringContaining('this release is not recorded') })
  expect(await run(['export-exhibit', 'E-001', 'copy.txt', ...why], here)).toMatchObject({ exit: 0 })
  expect(readFileSync(join(folder, 'copy.txt'), 'utf8')).toBe('what was said')
  const session = { ...here, input: 'add person --name Kim\n' }
  const looking = await run(['open', '--read-only', '--json'], session)
  expect(lines(looking.out)[0]).toMatchObject({ readOnly: true, readOnlyReason: 'the disk is read-only' })
  expect(lines(looking.err)).toMatchObject([{ code: 'read-only', data: { reason: 'the disk is read-only' } }])
})

test('a case in use on another computer is changed only with --take-over', async () => {
  const other = { ...(await thisProcess()), host: 'office-2', boot: 'another', nonce: '0'.repeat(32) }
  writeFileSync(join(env.RED_THREAD_CASE, lockNames.mark), JSON.stringify(other))
  const adding = ['add', 'person', '--name', 'Kim']
  const refused = await run([...adding, '--json'], here)
  expect([refused.exit, lines(refused.err)[0]]).toMatchObject([
    1,
    { code: 'case-in-use-elsewhere', data: { host: 'office-2' } },
  ])
  expect((await run(adding, here)).err).toContain('--take-over')
  expect(await run(['list', 'entities'], here)).toMatchObject({ exit: 0, err: '' })
  expect(await run([...adding, '--take-over'], here)).toMatchObject({ exit: 0, err: '' })
  expect(await run(['list', 'entities'], here)).toMatchObject({ out: expect.stringContaining('Kim') })
})
