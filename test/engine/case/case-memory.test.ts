import { mkdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startRemembering } from '#engine/case/remembering.ts'
import { type CaseMemory, openCaseMemory } from '#engine/storage/case-memory.ts'
import { testFolder } from '../../support/open-case.ts'

const caseId = 'ab'.repeat(16)
const hashOf = (entry: number) => String(entry).padStart(64, '0')

async function openMemory() {
  const data = await testFolder()
  await mkdir(join(data, 'seen'))
  return { memory: openCaseMemory(data), path: join(data, 'seen', `${caseId}.json`) }
}

/** The case of so many entries, opened. */
async function opened(memory: CaseMemory, entries: number) {
  return startRemembering(memory, await memory.read(caseId), {
    caseId,
    readOnly: false,
    position: () => ({ path: '/cases/A.case', entries, head: hashOf(entries) }),
    holds: async (seq, head) => seq <= entries && head === hashOf(seq),
  })
}

it('what the disk does not give just now is not written over, and that is told', async () => {
  const { memory, path } = await openMemory()
  await symlink(path, path)
  const remembering = await opened(memory, 3)
  expect(remembering.findings()).toMatchObject([{ says: expect.stringContaining('could not note how far') }])
  await remembering.now()
  expect(await readlink(path)).toBe(path)
})

it('what is damaged is begun anew', async () => {
  const { memory, path } = await openMemory()
  await writeFile(path, '{"copies":[{')
  const remembering = await opened(memory, 3)
  expect(remembering.findings()).toMatchObject([{ says: expect.stringContaining('begun anew') }])
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ copies: [{ entries: 3 }] })
})

it('an older copy that is accepted lets go of what it lacks, and of nothing else', async () => {
  const { memory } = await openMemory()
  const before = await opened(memory, 7)
  for (const entries of [2, 6]) await before.gave(entries, entries, hashOf(entries))
  const older = await opened(memory, 4)
  expect(older.missing()).toMatchObject({ entries: 7 })
  await older.accept()
  expect((await memory.read(caseId)).of.bundles).toMatchObject([{ entries: 2 }])
  expect((await opened(memory, 4)).findings()).toEqual([])
  // Two entries further back, the bundle that was kept in mind still tells.
  const { of } = await memory.read(caseId)
  await memory.change(caseId, () => ({ ...of, copies: [] }))
  expect((await opened(memory, 1)).findings()).toMatchObject([{ says: expect.stringContaining('Bundles given away') }])
})
