import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { previewImport, takeImport } from '#engine/case/import-case.ts'
import { all, stateHash } from '#shared/ops/state.ts'
import { job, newCase, openTestCase, testFolder } from '../../support/open-case.ts'

async function openWithFile(text: string) {
  const session = await openTestCase(await newCase())
  const path = join(await testFolder(), 'table.csv')
  await writeFile(path, text)
  return { session, path, order: { path, reading: { type: 'person' } } }
}

const long = `from,to,amount,date\n${Array.from({ length: 1200 }, (_, row) => `P${row % 50},P${(row * 7) % 53},${row}.5 EUR,2021-03-0${(row % 9) + 1}`).join('\n')}\n`

test('progress is in bytes, only grows and ends at their sum, also where a file is read twice', async () => {
  const { session, order } = await openWithFile(long)
  const watch = async (way: typeof order | { path: string }) => {
    const told: (readonly [number, number | undefined])[] = []
    await previewImport(session, way, { ...job, progress: (done, total) => void told.push([done, total]) })
    const done = told.map(([each]) => each)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(told.at(-1)).toEqual([long.length, long.length])
    return new Set(done).size
  }
  expect(await watch(order)).toBeGreaterThan(2)
  await takeImport(session, order, job)
  const other = join(await testFolder(), 'next.csv')
  await writeFile(other, long)
  expect(await watch({ path: other })).toBeGreaterThan(0)
  await session.close()
})

test('cancelled in its middle, an import leaves nothing behind', async () => {
  const { session, order } = await openWithFile(long)
  const before = stateHash(session.store.data.state)
  const cancel = new AbortController()
  const progress = (done: number, total = 0) => {
    if (done > total / 3) cancel.abort()
  }
  await expect(takeImport(session, order, { signal: cancel.signal, progress })).rejects.toThrow()
  expect(stateHash(session.store.data.state)).toBe(before)
  expect(session.store.data.seq).toBe(1)
  const taken = await takeImport(session, order, job)
  expect(taken.commit?.seq).toBe(2)
  await session.close()
})

test('what a dry run says is what the import says, and what was looked at is taken as it was seen', async () => {
  const { session, order } = await openWithFile(long)
  const dry = await previewImport(session, order, job)
  const { commit, ...taken } = await takeImport(session, order, job)
  expect(taken).toEqual(dry)
  expect(all(session.store.data.state, 'link')).toHaveLength(dry.added.links)
  expect(commit?.seq).toBe(2)
  await session.close()
})
