import { cp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeCase, writeFirstEntries } from '#engine/case/create.ts'
import { execute } from '#engine/case/execute.ts'
import { openCase } from '#engine/case/open.ts'
import { newCopyId } from '#engine/storage/journal/copy-id.ts'
import { JournalWriter } from '#engine/storage/journal/writer.ts'
import { type CommitName, encodeCommit, type NewCommit } from '#shared/ops/commit.ts'
import { startEngine } from '../../support/engine.ts'
import { newCase, openTestCase, quickArgon, secretOf, testFolder, testPassphrase } from '../../support/open-case.ts'

async function note(folder: string, text: string): Promise<CommitName> {
  const session = await openTestCase(folder)
  await execute(session, 'note.add', { text })
  const { seq, head: hash } = session.store.data
  await session.close()
  return { copy: session.journal.copy, seq, hash }
}

/** Writes an entry that this version would not, as a later one might; answers its name. */
async function write(folder: string, make: (body: NewCommit) => string): Promise<CommitName> {
  const session = await openTestCase(folder, true)
  const { seq, head } = session.store.data
  const [copy, keys] = [
    newCopyId(),
    { caseId: Buffer.from(session.caseId, 'hex'), caseKey: Buffer.from(session.caseKey) },
  ]
  await session.close()
  const writer = new JournalWriter(() => folder, keys, { seq, hash: Buffer.from(head, 'hex') }, undefined, { copy })
  const edit = { at: '2027-01-01T00:00:00.000Z', by: 'A. Keller', command: 'case.merge', ops: [] }
  const body = { copy: copy.toString('hex'), seq: seq + 1, ...edit }
  const { hash } = await writer.append(Buffer.from(make(body)))
  await writer.close()
  return { copy: body.copy, seq: body.seq, hash: hash.toString('hex') }
}

/** A case whose copy was continued too and joined to it, as a later version would; the copy's journal beside it or not. */
async function mergedCase(more: number, withTheirs: boolean): Promise<string> {
  const folder = await newCase()
  const other = `${folder}.copy`
  await cp(folder, other, { recursive: true })
  let theirs = await note(other, 'theirs')
  for (let i = 0; i < more; i++) theirs = await note(other, 'theirs, later')
  await note(folder, 'mine')
  await write(folder, body => encodeCommit({ ...body, merges: theirs }))
  if (withTheirs) await cp(join(other, 'journal'), join(folder, 'journal'), { recursive: true })
  return folder
}

const open = (folder: string, how: object = {}) =>
  openCase(folder, secretOf(folder), { actor: () => 'A. Investigator', onCommit: async () => {}, ...how })

it('refuses a case that joins two copies, also where the chain that joins them is not the one to be shown', async () => {
  for (const [more, withTheirs] of [
    [0, false],
    [0, true],
    [5, true],
  ] as const) {
    const folder = await mergedCase(more, withTheirs)
    const before = await readdir(join(folder, 'journal'))
    for (const how of [{}, { readOnly: true }]) {
      await expect(open(folder, how)).rejects.toMatchObject({
        code: 'several-chains',
        message: expect.stringMatching(/Entry 3 .* joins the work of two copies .* update Red Thread/),
      })
    }
    expect(await readdir(join(folder, 'journal'))).toEqual(before)
  }
})

it('goes on with no branch where one of them joins copies, and writes nothing', async () => {
  const folder = await mergedCase(5, true)
  const before = await readdir(join(folder, 'journal'))
  const branch = (await open(folder, { readOnly: true }).catch(error => error)).data
  expect(branch).toMatchObject({ entry: 3 })
  const other = await openTestCase(`${folder}.copy`, true)
  const tip = other.store.data.head
  await other.close()
  await expect(open(folder, { branch: tip, goOn: true })).rejects.toMatchObject({ code: 'several-chains' })
  expect(await readdir(join(folder, 'journal'))).toEqual(before)
})

it('says of an entry of a later format that a newer version wrote it, and opens what was open before', async () => {
  const [folder, engine] = [await newCase(), await startEngine()]
  await write(folder, body => JSON.stringify({ ...body, format: 3, parents: [] }))
  const [opened, path] = [await newCase(), folder]
  await engine.answer('case.open', { path: opened, secret: secretOf(opened) })
  await expect(engine.answer('case.open', { path, secret: secretOf(path) })).rejects.toMatchObject({
    code: 'newer-format',
    data: { version: 3 },
  })
  expect(await engine.answer('case.status', {})).toMatchObject({ path: opened })
})

it('refuses an entry that calls itself another than it is', async () => {
  const folder = await newCase()
  await write(folder, body => encodeCommit({ ...body, seq: 7 }))
  await expect(open(folder)).rejects.toMatchObject({ code: 'journal-damaged', data: { seq: 2 } })
})

it('refuses a case that begins as an edition of another copy', async () => {
  const folder = join(await testFolder(), 'Part.case')
  const [of, copy] = [await note(await newCase(), 'whole'), newCopyId()]
  const edit = { at: '2027-01-01T00:00:00.000Z', by: 'A. Keller', command: 'case.part', ops: [] }
  const editionOf = { ...of, case: '0'.repeat(32) }
  const first = Buffer.from(encodeCommit({ copy: copy.toString('hex'), seq: 1, ...edit, editionOf }))
  await makeCase(folder, testPassphrase, { argon: quickArgon }, (unfinished, keys) =>
    writeFirstEntries(unfinished, keys, copy, [first]),
  )
  await expect(open(folder)).rejects.toMatchObject({
    code: 'several-chains',
    message: expect.stringContaining('begins with a part of another copy'),
  })
})

it('draws a new copy where an older one was put back: what it had may be with others', async () => {
  const [folder, engine] = [await newCase(), await startEngine()]
  const add = async (text: string) => {
    await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
    await engine.answer('run', { command: 'note.add', input: { text } })
    const [commit] = await engine.answer('journal.page', { limit: 1 })
    await engine.answer('case.close', {})
    return commit?.copy
  }
  const [first, second] = [await add('one'), await add('two')]
  await cp(folder, `${folder}.copy`, { recursive: true })
  expect([first, await add('three')]).toEqual([second, second])
  await rm(folder, { recursive: true })
  await rename(`${folder}.copy`, folder)
  const third = await add('another three')
  expect(third).not.toBe(first)
  await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  await engine.answer('case.acceptOlder', { reason: 'the disk broke' })
  const accepted = (await engine.answer('journal.page', { limit: 1 }))[0]?.copy
  expect([await add('and on'), await add('on')]).toEqual([accepted, accepted])
})

it('draws a new copy where a branch is chosen, and keeps it', async () => {
  const folder = await newCase()
  const [first, second] = [await note(folder, 'one'), await note(folder, 'two')]
  expect(first.copy).toBe(second.copy)
  const other = `${folder}.copy`
  await cp(folder, other, { recursive: true })
  const [mine, theirs] = [await note(folder, 'mine'), await note(other, 'theirs')]
  // A folder that was copied by hand is the same copy twice: only the hash tells their entries apart.
  expect({ ...theirs, hash: '' }).toEqual({ ...mine, hash: '' })
  expect(theirs.hash).not.toBe(mine.hash)
  await cp(join(other, 'journal'), join(folder, 'journal'), { recursive: true })
  await (await open(folder, { branch: mine.hash, goOn: true })).close()
  const chosen = await note(folder, 'we go on')
  expect(chosen.copy).not.toBe(mine.copy)
  expect((await note(folder, 'and on')).copy).toBe(chosen.copy)
})
