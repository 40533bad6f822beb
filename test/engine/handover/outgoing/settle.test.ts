import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCase } from '#engine/case/open.ts'
import { type RunningProcess, thisProcess } from '#engine/disk/running-process.ts'
import { type OutgoingNote, writeNote } from '#engine/handover/outgoing/note.ts'
import { stagingName } from '#engine/handover/outgoing/staging.ts'
import { deriveKey } from '#engine/secrets/crypto/derive.ts'
import { newCase, openTestCase, secretOf, testFolder } from '../../../support/open-case.ts'

/** A case whose program ended while it wrote to `target`: the staging folder and its note, `change` made to the note. */
async function cutOff(change: Partial<OutgoingNote> = {}, by: Partial<RunningProcess> = {}, notesIn?: string) {
  const [folder, target] = [await newCase(), join(await testFolder(), 'target')]
  const session = await openTestCase(folder)
  const key = deriveKey(session.caseKey, Buffer.from(session.caseId, 'hex'), 'outgoingNotes')
  await session.close()
  await mkdir(target)
  const token = randomBytes(16).toString('hex')
  const staging = join(target, stagingName(token))
  await mkdir(staging)
  await writeFile(join(staging, 'out.csv'), 'in clear')
  const note: OutgoingNote = {
    ...{ version: 1, what: 'export', folder: target, names: ['out.csv'], form: 'file' },
    by: { ...(await thisProcess()), pid: 2 ** 22 - 1, began: '1', ...by },
    inode: String((await lstat(target, { bigint: true })).ino),
    ...change,
  }
  const path = await writeNote(notesIn ?? folder, token, key, note)
  const reopen = async (readOnly = false) => {
    const options = { readOnly, actor: () => 'A', onCommit: async () => {}, dataFolder: notesIn }
    const opened = await openCase(folder, secretOf(folder), options)
    await opened.close()
    return opened.findings.map(({ says }) => says).join('\n')
  }
  const isKept = () =>
    lstat(path).then(
      () => true,
      () => false,
    )
  return { folder, target, staging, token, path, reopen, isKept }
}

it('what was cut off is removed and told once', async () => {
  const { target, reopen, isKept } = await cutOff()
  expect(await reopen()).toContain(`An export to ${join(target, 'out.csv')}`)
  expect([await readdir(target), await isKept(), await reopen()]).toEqual([[], false, ''])
})

it('a link in place of the staging folder, or inside it, is never followed: it is named and kept in mind', async () => {
  for (const inside of [false, true]) {
    const { staging, reopen, isKept } = await cutOff()
    const theirs = await testFolder()
    await writeFile(join(theirs, 'theirs.txt'), 'theirs')
    if (!inside) await rm(staging, { recursive: true })
    await symlink(theirs, inside ? join(staging, 'a-link') : staging)
    expect(await reopen()).toContain(staging)
    expect([await readdir(theirs), await isKept()]).toEqual([['theirs.txt'], true])
    await rm(inside ? join(staging, 'a-link') : staging)
    await reopen()
    expect(await isKept()).toBe(false)
  }
})

it('a staging folder on a drive that is not there is named at every opening, and removed once it is back', async () => {
  const { target, staging, reopen, isKept } = await cutOff()
  await rename(target, `${target}.unplugged`)
  expect(await reopen()).toContain('its folder is not there')
  // The empty folder on which the drive is mounted.
  await mkdir(target)
  expect(await reopen()).toContain('the drive it was on is not there')
  await rm(target, { recursive: true })
  await rename(`${target}.unplugged`, target)
  expect(await reopen()).toContain('was removed')
  expect([await isKept(), await readdir(target)]).toEqual([false, []])
  expect(staging).toContain(target)
})

it('what a program that still runs is writing is left alone, also by whoever only looks', async () => {
  const { staging, reopen, isKept } = await cutOff({}, await thisProcess())
  expect(await reopen(true)).toBe('')
  expect([await reopen(), await readdir(staging), await isKept()]).toEqual(['', ['out.csv'], true])
})

it('what another computer wrote goes only where the case is held', async () => {
  const { staging, target, reopen } = await cutOff({}, { host: 'elsewhere', boot: 'another' })
  expect(await reopen(true)).toContain('elsewhere')
  expect(await readdir(staging)).toEqual(['out.csv'])
  expect(await reopen()).toContain('was removed')
  expect(await readdir(target)).toEqual([])
})

it('opened read-only the staging folder goes, but the case folder stays as it is', async () => {
  const { target, folder, reopen, isKept } = await cutOff()
  const before = await readdir(folder)
  expect(await reopen(true)).toContain('was removed')
  expect([await readdir(target), await isKept(), await readdir(folder)]).toEqual([[], true, before])
})

it('a note in the folder of the app serves a case that nobody may write to; those of other cases are left', async () => {
  const data = await testFolder()
  await writeFile(join(data, `half-${'a'.repeat(32)}.note`), 'of another case')
  const cut = join(data, `half-${'b'.repeat(32)}.note.0123456789abcdef.tmp`)
  await writeFile(cut, 'cut off itself')
  await utimes(cut, 1, 1)
  const { target, reopen } = await cutOff({}, {}, data)
  expect(await reopen(true)).toContain('was removed')
  expect([await readdir(target), await readdir(data)]).toEqual([[], [`half-${'a'.repeat(32)}.note`]])
})

it('a damaged note is told with the name to look for', async () => {
  const { path, token, staging, reopen } = await cutOff()
  const bytes = await readFile(path)
  bytes[20] = (bytes[20] ?? 0) ^ 1
  await writeFile(path, bytes)
  expect(await reopen()).toContain(stagingName(token))
  expect(await readdir(staging)).toEqual(['out.csv'])
})

it('a folder of that name which no note tells of is nobody’s to remove', async () => {
  const { target, reopen } = await cutOff()
  const theirs = join(target, stagingName('c'.repeat(32)))
  await mkdir(theirs)
  await reopen()
  expect(await readdir(target)).toEqual([stagingName('c'.repeat(32))])
})

it('of two files the one that came to its place goes with the other, but not what is other than it was written', async () => {
  const sha256 = 'c8ad9ce3ed1b9b0e1fd2b4a0a2f1ee1a4b2e8b0a7a8a5a7f3f8cbb1dd5ab7a7e'
  const files = [{ path: 'out.csv.loss-report.json', size: 6, sha256 }]
  const { target, reopen } = await cutOff({ names: ['out.csv.loss-report.json', 'out.csv'], whole: { files } })
  await writeFile(join(target, 'out.csv.loss-report.json'), 'theirs')
  expect(await reopen()).toContain('was removed')
  expect(await readdir(target)).toEqual(['out.csv.loss-report.json'])
})
