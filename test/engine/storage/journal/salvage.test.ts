import { randomBytes } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { merkleRoot } from '#engine/storage/journal/merkle.ts'
import { salvage } from '#engine/storage/journal/salvage.ts'
import { verifyJournal } from '#engine/storage/journal/verify.ts'
import { keys, newFolder, read, write } from './journal-case.ts'

/** Two segments of 4 and 2 entries; `damage` changes the bytes of the first. */
async function damaged(damage: (bytes: Buffer) => void) {
  const folder = await newFolder()
  await write(folder.path, ['one', 'two', 'three', 'four'])
  await write(folder.path, ['five', 'six'])
  const path = join(folder.journal, (await readdir(folder.journal)).sort()[0] ?? '')
  const bytes = await readFile(path)
  damage(bytes)
  await writeFile(path, bytes)
  const out = join(folder.path, 'salvage.jsonl')
  const lines = async () =>
    (await readFile(out, 'utf8'))
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line)) as {
      seq: number
      entry: string
      chained: boolean
    }[]
  return Object.assign(folder, { out, lines })
}

const frame = (index: number) => 148 + index * 328

test('what lies before and after a damaged entry is written out, and what is missing named', async () => {
  await using folder = await damaged(bytes => bytes.fill(0, frame(1) + 100, frame(1) + 110))
  expect((await read(folder.path)).corruption).toMatchObject({ seq: 2, readable: 1, salvageable: 4 })
  expect(await salvage(folder.path, keys, folder.out)).toEqual({ entries: 5, chained: 4, missing: [[2, 2]] })
  const lines = await folder.lines()
  expect(lines.map(({ entry }) => entry)).toEqual(['one', 'three', 'four', 'five', 'six'])
  expect(lines.map(({ chained }) => chained)).toEqual([true, false, true, true, true])
  expect((await stat(folder.out)).mode & 0o777).toBe(0o600)
})

test.each([
  ['a frame header', (bytes: Buffer) => bytes.fill(0xff, frame(2), frame(2) + 20)],
  ['the first frame header', (bytes: Buffer) => bytes.fill(0, frame(0), frame(0) + 20)],
  ['the last frame header', (bytes: Buffer) => bytes.fill(0, frame(3), frame(3) + 20)],
  ['the header but for its salt', (bytes: Buffer) => bytes.fill(0, 0, 24).fill(0xff, 56, 148)],
])('everything is still readable without %s', async (_, damage) => {
  await using folder = await damaged(damage)
  expect((await read(folder.path)).corruption).toBeDefined()
  expect(await salvage(folder.path, keys, folder.out)).toEqual({ entries: 6, chained: 6, missing: [] })
})

test('a whole segment without its salt is missing, the rest is there', async () => {
  await using folder = await damaged(bytes => randomBytes(32).copy(bytes, 24))
  expect(await salvage(folder.path, keys, folder.out)).toEqual({ entries: 2, chained: 1, missing: [[1, 4]] })
  await expect(salvage(folder.path, keys, folder.out)).rejects.toMatchObject({ code: 'case-exists' })
})

test('verify gives head and root, and finds nothing wrong in a sound journal', async () => {
  await using folder = await damaged(() => {})
  const { hashes, head } = await read(folder.path)
  const steps: number[] = []
  const root = merkleRoot(hashes.upTo())
  const anchors = [
    { size: 6, root },
    { size: 3, root: merkleRoot(hashes.upTo(3)) },
  ]
  const progress = (done: number, total: number) => void steps.push(done / total)
  const verdict = await verifyJournal(folder.path, keys, { anchors, progress })
  expect(verdict).toEqual({ entries: 6, head, root, problems: [], aside: [] })
  expect(steps.at(-1)).toBe(1)
})

test('verify names every problem, and an anchor that does not fit', async () => {
  await using folder = await damaged(bytes => bytes.fill(0, frame(1) + 100, frame(1) + 110))
  const verdict = await verifyJournal(folder.path, keys, { anchors: [{ size: 6, root: Buffer.alloc(32) }] })
  expect(verdict).toMatchObject({
    entries: 1,
    problems: [
      { what: 'damaged-entry', seq: 2 },
      { what: 'rolled-back', seq: 6 },
    ],
  })
})

test('verify stops when asked to', async () => {
  await using folder = await damaged(() => {})
  await expect(verifyJournal(folder.path, keys, { signal: AbortSignal.abort() })).rejects.toThrow()
})
