import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { thisProcess } from '#engine/disk/running-process.ts'
import { lockNames } from '#engine/storage/lock/lock.ts'
import { readOnlyFolder } from '../../support/read-only-folder.ts'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('opening')
const env: Record<string, string> = { RED_THREAD_CASE: join(folder, 'Harmony.case') }
const here = { folder, env }
const folderOfCase = join(folder, 'Harmony.case')
afterAll(remove)

beforeAll(async () => {
  writeFileSync(join(folder, 'a.txt'), 'what was said')
  const setting = { folder, env: { RED_THREAD_PASSPHRASE: passphrase } }
  const made = await run(['new', 'Harmony.case', '--title', 'Harmony bridge', '--json'], setting)
  // Recovery words open without the slow derivation of a passphrase.
  env['RED_THREAD_RECOVERY_WORDS'] = lines(made.out)[0].recoveryWords
  expect(await run(['attach', 'a.txt'], here)).toMatchObject({ exit: 0 })
})

test('a read-only disk refuses changes with the reason and the way to look; reading and exporting go on', async ({
  skip,
}) => {
  await using _ = readOnlyFolder(folderOfCase) ?? skip('a folder cannot be mounted read-only here')
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
  writeFileSync(join(folderOfCase, lockNames.mark), JSON.stringify(other))
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

test('of a case that went on in two places each branch is read, and one is chosen', async () => {
  const copy = join(folder, 'Copy.case')
  cpSync(folderOfCase, copy, { recursive: true })
  await run(['add', 'person', '--name', 'Mine'], here)
  const there = { ...here, env: { ...env, RED_THREAD_CASE: copy } }
  await run(['add', 'person', '--name', 'Theirs'], there)
  await run(['add', 'person', '--name', 'Theirs too'], there)
  cpSync(join(copy, 'journal'), join(folderOfCase, 'journal'), { recursive: true })
  const refused = await run(['add', 'person', '--name', 'More'], here)
  expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining('it went on in two places')])
  const listed = lines((await run(['branches', '--json'], here)).out)[0]
  expect(listed).toMatchObject([
    { state: 'shown', entries: 2 },
    { state: 'open', entries: 1 },
  ])
  const tip = listed[1].tip.slice(0, 12)
  const names = async (more: string[] = []) => (await run(['list', 'entities', ...more], here)).out
  expect(await names()).toContain('Theirs too')
  expect(await names(['--branch', tip])).toMatch(/Mine/)
  expect(await names(['--branch', tip])).not.toMatch(/Theirs/)
  expect(await run(['verify', '--read-only'], here)).toMatchObject({ exit: 5 })
  const chosen = await run(['branches', '--go-on', tip], here)
  expect(chosen).toMatchObject({ exit: 0, out: expect.stringContaining('set aside') })
  expect(await run(['add', 'person', '--name', 'More'], here)).toMatchObject({ exit: 0 })
  expect(await names()).toMatch(/Mine[\s\S]*More/)
  const verified = await run(['verify', '--read-only'], here)
  expect(verified).toMatchObject({ exit: 0, out: expect.stringContaining('A branch of 2 entries after entry') })
  expect(verified.err).toContain('set aside')
  expect(await run(['list', 'entities', '--branch', 'xyz'], here)).toMatchObject({ exit: 2 })
})
