import { cp, readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { createCase } from '#engine/case/create.ts'
import { attachPaths } from '#engine/case/evidence.ts'
import { execute, redo, undo } from '#engine/case/execute.ts'
import type { Session } from '#engine/case/session.ts'
import { verifyCase } from '#engine/case/verify.ts'
import { stateHash } from '#shared/ops/state.ts'
import { filesBelow, job, newCase, openTestCase, testFolder, testPassphrase } from '../../support/open-case.ts'
import { quickArgon } from '../../support/quick-argon.ts'
import { randomEdit, seeded } from '../../support/random-edits.ts'
import { smallDisk } from '../../support/small-disk.ts'

const full = { code: 'save-failed', data: { detail: 'the disk is full' } }
const hash = ({ store }: Session) => stateHash(store.data.state)
const why = 'a small disk cannot be mounted here (it takes root)'

/** Edits until one is refused; gives how many were acknowledged. */
async function editUntilRefused(session: Session, seed: number): Promise<number> {
  const random = seeded(seed)
  for (let acknowledged = 0; acknowledged < 5000; ) {
    const before = hash(session)
    const { command, input } = randomEdit(session.store.data.state, random)
    try {
      if (await execute(session, command, input)) acknowledged++
    } catch (error) {
      expect(error).toMatchObject(full)
      expect(hash(session)).toBe(before)
      return acknowledged
    }
  }
  throw new Error('the disk was never full')
}

/** Elsewhere, as from a backup: without the lock of the program that still has it open. */
async function stateElsewhere(folder: string): Promise<string> {
  const copy = join(await testFolder(), 'Elsewhere.case')
  await cp(folder, copy, { recursive: true, filter: path => !basename(path).startsWith('lock') })
  const session = await openTestCase(copy, false, { passphrase: testPassphrase })
  expect(session.readOnly).toBe(false)
  await session.close()
  return hash(session)
}

const leftovers = async (folder: string) => (await filesBelow(folder)).filter(name => name.endsWith('.tmp'))

it('refuses the edit that does not fit, keeps all others, and goes on once there is room', async ({ skip }) => {
  await using disk = (await smallDisk(512)) ?? skip(why)
  const folder = await newCase(disk.path)
  const session = await openTestCase(folder)
  for (let round = 1; round <= 5; round++) {
    await disk.fill(8192 * round)
    expect(await editUntilRefused(session, round)).toBeGreaterThan(0)
    await expect(execute(session, 'note.add', { text: 'still full' })).rejects.toMatchObject(full)
    const acknowledged = hash(session)
    expect(await stateElsewhere(folder)).toBe(acknowledged)
    await expect(undo(session)).rejects.toMatchObject({ code: 'save-failed' })
    await disk.free()
    await execute(session, 'note.add', { text: 'there is room again' })
    const edited = hash(session)
    await undo(session)
    expect(hash(session)).toBe(acknowledged)
    await redo(session)
    expect(hash(session)).toBe(edited)
  }
  const last = hash(session)
  await session.close()
  const again = await openTestCase(folder)
  expect([hash(again), again.readOnly, again.findings]).toEqual([last, false, []])
  expect(await verifyCase(again, job)).toMatchObject({ ok: true, problems: [] })
  await again.close()
})

it('attaches nothing by half, and attaches once there is room', async ({ skip }) => {
  await using disk = (await smallDisk(2048)) ?? skip(why)
  const folder = await newCase(disk.path)
  const outside = await testFolder()
  const session = await openTestCase(folder)
  const before = hash(session)
  // No room for the first file, the second, the third, and for the entry that names them: one file takes 25 pages.
  for (const [round, pages] of [0, 12, 37, 62, 75].entries()) {
    const paths = await threeFiles(outside, round)
    await disk.fill(pages * 4096)
    await expect(attachPaths(session, paths, {}, job), `${pages} pages`).rejects.toMatchObject(full)
    expect([hash(session), await leftovers(folder)]).toEqual([before, []])
    await disk.free()
  }
  await attachPaths(session, await threeFiles(outside, 4), {}, job)
  const last = hash(session)
  await session.close()
  const again = await openTestCase(folder)
  expect([hash(again), again.findings, await leftovers(folder)]).toEqual([last, [], []])
  expect(await verifyCase(again, job)).toMatchObject({ ok: true, exhibits: { intact: 3, missing: 0, damaged: 0 } })
  await again.close()
})

async function threeFiles(folder: string, round: number): Promise<string[]> {
  const paths = ['a', 'b', 'c'].map(name => join(folder, `${name}${round}.bin`))
  for (const path of paths) await writeFile(path, Buffer.alloc(100_000, basename(path)))
  return paths
}

it('closes without its snapshot and without a word, and opens with everything, read-only and after', async ({
  skip,
}) => {
  await using disk = (await smallDisk(1024)) ?? skip(why)
  const folder = await newCase(disk.path)
  const session = await openTestCase(folder)
  for (let i = 0; i < 60; i++) await execute(session, 'note.add', { text: `note ${i} ${'long '.repeat(100)}` })
  const last = hash(session)
  await disk.fill(0)
  await session.close()
  expect(await filesBelow(join(folder, 'snap'))).toEqual([])
  const looking = await openTestCase(folder, true)
  expect([hash(looking), looking.findings]).toEqual([last, []])
  await looking.close()
  await disk.free()
  const again = await openTestCase(folder)
  expect([hash(again), again.readOnly, again.findings]).toEqual([last, false, []])
  await again.close()
  expect(await filesBelow(join(folder, 'snap'))).toHaveLength(1)
})

it('makes no case by half', async ({ skip }) => {
  await using disk = (await smallDisk(64)) ?? skip(why)
  const details = { folder: join(disk.path, 'New.case'), title: 'New', passphrase: testPassphrase, by: 'A' }
  for (const room of [0, 4096, 8192, 12_288]) {
    await disk.fill(room)
    const making = createCase(details, { argon: quickArgon })
    await expect(making, `with ${room} bytes`).rejects.toMatchObject({ code: 'save-failed' })
    expect(await readdir(disk.path)).toEqual(['ballast'])
  }
  await disk.free()
  await createCase(details, { argon: quickArgon })
  expect(await readdir(disk.path)).toEqual(['New.case'])
})
