import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { createEngine } from '#engine/app.ts'
import { redThread } from '../../hosts/cli/red-thread.ts'
import { startEngine, type TestEngine } from '../../support/engine.ts'
import { newCase, openTestCase, secretOf, testFolder } from '../../support/open-case.ts'

const open = (engine: TestEngine, path: string, readOnly = false) =>
  engine.answer('case.open', { path, secret: secretOf(path.replace(/\.moved$/, '')), readOnly })

/** Opens, writes these notes, closes; gives what was told at opening. */
async function note(engine: TestEngine, path: string, ...texts: readonly string[]) {
  const { findings, seq } = await open(engine, path)
  for (const text of texts) await engine.answer('run', { command: 'note.add', input: { text } })
  await engine.answer('case.close', {})
  return { seq, says: findings.map(({ severity, says }) => `${severity}: ${says}`) }
}

async function putBack(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true })
  await cp(from, to, { recursive: true })
}

/** A case of 4 entries, a copy from then beside it, and the case gone on to 7. */
async function goneOn() {
  const [engine, folder] = [await startEngine(), await newCase()]
  await note(engine, folder, 'one', 'two', 'three')
  const backup = join(await testFolder(), 'backup')
  await cp(folder, backup, { recursive: true })
  await note(engine, folder, 'four', 'five', 'six')
  return { engine, folder, backup }
}

it('tells at every opening that an older copy was put back, until the newer one is back', async () => {
  const { engine, folder, backup } = await goneOn()
  await cp(folder, `${backup}.newest`, { recursive: true })
  await putBack(backup, folder)
  const expected = expect.stringMatching(
    /^warning: The copy of this case on this computer had 7 entries on .*; 3 are missing/,
  )
  expect((await note(engine, folder)).says).toEqual([expected])
  // Also read-only, and by another program with the same data folder.
  expect((await open(engine, folder, true)).findings).toMatchObject([{ severity: 'warning', about: 'older-copy' }])
  await engine.answer('case.close', {})
  const env = { RED_THREAD_DATA: engine.dataFolder, RED_THREAD_RECOVERY_WORDS: wordsOf(folder) }
  const { err } = await redThread(['log', '--case', folder], { env }).ended
  expect(err).toContain('3 are missing')
  await putBack(`${backup}.newest`, folder)
  expect((await note(engine, folder)).says).toEqual([])
})

function wordsOf(folder: string): string {
  const secret = secretOf(folder)
  return 'recoveryWords' in secret ? secret.recoveryWords : ''
}

it('tells it too where the older copy was continued beyond what was known', async () => {
  const { engine, folder, backup } = await goneOn()
  await putBack(backup, folder)
  const other = await startEngine()
  expect((await note(other, folder, 'another four', 'another five', 'another six', 'more')).says).toEqual([])
  const { says } = await note(engine, folder, 'even more')
  expect(says).toEqual([expect.stringMatching(/had 7 entries on .*; entry 7 is another one now/)])
  // Going on does not make it forgotten.
  expect((await note(engine, folder)).says).toEqual(says)
})

it('is noted in the case where it was on purpose, and told no more', async () => {
  const { engine, folder, backup } = await goneOn()
  await putBack(backup, folder)
  await open(engine, folder, true)
  const accept = (reason: string) => engine.answer('case.acceptOlder', { reason })
  await expect(accept('x')).rejects.toMatchObject({ code: 'read-only' })
  await engine.answer('case.close', {})
  await open(engine, folder)
  expect((await accept('The disk failed; backup of Monday')).findings).toEqual([])
  await expect(accept('again')).rejects.toMatchObject({ code: 'nothing-missing' })
  const [newest] = await engine.answer('journal.page', { limit: 1 })
  expect(JSON.stringify(newest?.ops)).toMatch(
    /had 7 entries, this one has 4\. Reason: The disk failed; backup of Monday/,
  )
  await engine.answer('case.close', {})
  expect((await note(engine, folder, 'going on')).says).toEqual([])
  expect((await note(engine, folder)).says).toEqual([])
})

it('remembers at a lock', async () => {
  const [engine, folder] = [await startEngine(), await newCase()]
  const backup = join(await testFolder(), 'backup')
  await cp(folder, backup, { recursive: true })
  await open(engine, folder)
  await engine.answer('run', { command: 'note.add', input: { text: 'one' } })
  await engine.answer('case.lock', {})
  await putBack(backup, folder)
  const { findings } = await engine.answer('case.unlock', { secret: secretOf(folder) })
  expect(findings).toMatchObject([{ about: 'older-copy', says: expect.stringContaining('2 entries') }])
  await engine.answer('case.close', {})
})

it('knows a renamed folder by its past, and a copy beside it as a copy', async () => {
  const { engine, folder, backup } = await goneOn()
  await rename(folder, `${folder}.moved`)
  expect((await note(engine, `${folder}.moved`, 'seven')).says).toEqual([])
  // The backup at the old place: the newer one is still here, elsewhere.
  await cp(backup, folder, { recursive: true })
  const aside = expect.stringMatching(
    /^note: Another copy of this case on this computer, .*\.moved, had 8 entries on .*; this one has 4/,
  )
  expect((await note(engine, folder)).says).toEqual([aside])
  expect((await note(engine, `${folder}.moved`)).says).toEqual([])
  // Gone from there too: now its entries are missing.
  await rm(`${folder}.moved`, { recursive: true })
  expect((await note(engine, folder)).says).toEqual([expect.stringMatching(/had 8 entries on .*; 4 are missing/)])
})

it('counts what bundles gave away, though the journal that recorded it is gone', async () => {
  const { engine, folder, backup } = await goneOn()
  await engine.answer('identity.create', {
    name: 'A. Investigator',
    passphrase: 'ribbon copper harbor ladder violin lemon',
  })
  await open(engine, folder)
  const path = join(await testFolder(), 'given.casebundle')
  const to = { passphrase: 'ribbon copper harbor ladder violin lemon' }
  await engine.answer('bundle.write', { job: 'b', path, to, purpose: 'P', recipientName: 'R' })
  await engine.answer('case.close', {})
  await putBack(backup, folder)
  const { says } = await note(engine, folder)
  expect(says).toEqual([
    expect.stringContaining('had 8 entries'),
    expect.stringMatching(/^warning: Bundles given away .* no\. 1 of .* with 7 entries/),
  ])
  await open(engine, folder)
  expect((await engine.answer('case.acceptOlder', { reason: 'on purpose' })).findings).toEqual([])
  await engine.answer('case.close', {})
  expect((await note(engine, folder)).says).toEqual([])
})

it('begins anew where it is damaged, and says so where it cannot be written', async () => {
  const { engine, folder, backup } = await goneOn()
  const seen = join(engine.dataFolder, 'seen')
  const [name = ''] = await readdir(seen)
  const text = await readFile(join(seen, name), 'utf8')
  // Counts and hashes only, and for this user alone.
  expect(Object.keys(JSON.parse(text))).toEqual(['copies', 'bundles'])
  expect(text).not.toContain('three')
  expect((await stat(join(seen, name))).mode & 0o777).toBe(0o600)
  await writeFile(join(seen, name), text.slice(0, -20))
  expect((await note(engine, folder)).says).toEqual([expect.stringContaining('begun anew')])
  expect((await note(engine, folder)).says).toEqual([])
  await rm(seen, { recursive: true })
  await writeFile(seen, 'a file where a folder should be')
  expect((await note(engine, folder)).says.at(-1)).toContain('could not note')
  await rm(seen)
  await mkdir(dirname(seen), { recursive: true })
  await putBack(backup, folder)
  expect((await note(engine, folder)).says).toEqual([])
})

it('tells a clock that stands before the newest entry, and marks what was dated back', async () => {
  const [engine, folder] = [await startEngine(), await newCase()]
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    vi.setSystemTime('2031-05-05T10:00:00Z')
    await note(engine, folder, 'ahead')
    vi.setSystemTime('2031-05-05T09:59:30Z')
    expect((await note(engine, folder)).says).toEqual([])
    vi.setSystemTime('2031-05-04T10:00:00Z')
    const { says } = await note(engine, folder, 'back')
    expect(says).toEqual([
      expect.stringMatching(/^warning: The newest entry of this case is dated 2031-05-05 10:00 UTC/),
    ])
  } finally {
    vi.useRealTimers()
  }
  const env = { RED_THREAD_RECOVERY_WORDS: wordsOf(folder) }
  const { out } = await redThread(['log', '--json', '--limit', '1', '--case', folder], { env }).ended
  expect(JSON.parse(out)).toMatchObject([{ seq: 3, datedBack: true }])
  const { out: text } = await redThread(['log', '--case', folder], { env }).ended
  expect(text.match(/a clock was set back/g)).toHaveLength(1)
})

it('is shared by engines that run at once', async () => {
  const { engine, folder, backup } = await goneOn()
  const resourcesFolder = join(import.meta.dirname, '../../../resources')
  const second = await createEngine({ host: 'cli', dataFolder: engine.dataFolder, resourcesFolder, version: 'test' })
  await open(engine, folder)
  await second.answer('case.open', { path: folder, secret: secretOf(folder), readOnly: true })
  await engine.answer('run', { command: 'note.add', input: { text: 'seven' } })
  await engine.answer('case.close', {})
  await second.close()
  await putBack(backup, folder)
  expect((await note(engine, folder)).says).toEqual([expect.stringContaining('had 8 entries')])
  const session = await openTestCase(folder)
  expect(session.findings).toEqual([])
  await session.close()
})
