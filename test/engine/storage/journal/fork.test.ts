import { copyFile, cp, mkdir, readdir, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRange } from '#engine/storage/journal/read.ts'
import type { Fork } from '#engine/storage/journal/report.ts'
import { scanBranch } from '#engine/storage/journal/scan.ts'
import { verifyJournal } from '#engine/storage/journal/verify.ts'
import { keys, newFolder, openWriter, read, write } from './journal-case.ts'

type Folder = Awaited<ReturnType<typeof newFolder>>

/** The entries of another branch, read from where they lie. */
async function textsOf(folder: string, { positions, tip }: Pick<Fork, 'positions' | 'tip'>): Promise<string[]> {
  const texts = []
  for await (const { payload } of readRange(folder, keys, positions, 1, tip.seq)) texts.push(String(payload))
  return texts
}

/** The same, followed from its end: what opening this branch would show. */
async function branchTexts(folder: string, branch: Buffer): Promise<string[]> {
  const texts: string[] = []
  await scanBranch(folder, keys, { branch, onEntry: (_seq, payload) => void texts.push(String(payload)) })
  return texts
}

/** Goes on with what is shown, all others set aside. */
async function settle(folder: string): Promise<void> {
  const { forks } = await read(folder)
  const writer = await openWriter(folder)
  for (const { tip, isAside } of forks) if (!isAside) await writer.setAside(tip.hash, Buffer.from('set aside'))
  await writer.close()
}

async function bringAll(from: string, to: string): Promise<void> {
  const known = new Set(await readdir(to))
  for (const name of await readdir(from)) if (!known.has(name)) await copyFile(join(from, name), join(to, name))
}

test('two writers at once make a fork, and every frame of both is there', async () => {
  await using folder = await newFolder()
  await write(folder.path, ['one'])
  const first = await openWriter(folder.path)
  const second = await openWriter(folder.path)
  await first.append(Buffer.from('two of the first'))
  await second.append(Buffer.from('two of the second'))
  await second.append(Buffer.from('three of the second'))
  await Promise.all([first.close(), second.close()])
  const journal = await read(folder.path)
  expect(journal.corruption ?? journal.torn).toBeUndefined()
  expect(journal.texts).toEqual(['one', 'two of the second', 'three of the second'])
  expect(journal.forks).toMatchObject([{ at: 1, entries: 1, whole: true, isAside: false }])
  expect(await textsOf(folder.path, journal.forks[0] as Fork)).toEqual(['one', 'two of the first'])
})

test('a copy that went on from the middle of a segment is a fork, with all the segments it grew', async () => {
  await using folder = await newFolder()
  await using copy = await newFolder()
  const writer = await openWriter(folder.path)
  await writer.append(Buffer.from('one'))
  await cp(folder.journal, copy.journal, { recursive: true })
  await writer.append(Buffer.from('two'))
  await writer.close()
  await write(folder.path, ['three', 'four', 'five'])
  await write(copy.path, ['two elsewhere'])
  await write(copy.path, ['three elsewhere', 'four elsewhere'])
  const known = new Set(await readdir(folder.journal))
  const grown = (await readdir(copy.journal)).filter(name => !known.has(name)).sort()
  await bringAll(copy.journal, folder.journal)
  const journal = await read(folder.path)
  expect(journal.texts).toEqual(['one', 'two', 'three', 'four', 'five'])
  expect(journal.forks).toMatchObject([{ at: 1, entries: 3, segments: grown, whole: true, isAside: false }])
  expect(journal.corruption).toBeUndefined()
  // From a snapshot on it is found too, although the entries before it are passed over.
  const from = { seq: 5, hash: journal.head.hash }
  expect((await read(folder.path, { from })).forks).toMatchObject([{ at: 1, entries: 3, segments: grown }])
})

test('a session that ended before its first entry is no fork', async () => {
  await using folder = await newFolder()
  await write(folder.path, ['one'])
  await mkdir(join(folder.path, 'aside'))
  await write(folder.path, ['lost with the power'])
  const newest = (await readdir(folder.journal)).sort().at(-1) ?? ''
  await truncate(join(folder.journal, newest), 148)
  await write(folder.path, ['two'])
  expect(await read(folder.path)).toMatchObject({ texts: ['one', 'two'], forks: [] })
})

test('what was set aside stays so, is read exactly, and is asked about again once it goes on', async () => {
  await using folder = await newFolder()
  await using copy = await newFolder()
  await write(folder.path, ['one'])
  await cp(folder.journal, copy.journal, { recursive: true })
  await write(folder.path, ['two', 'three'])
  await write(copy.path, ['two elsewhere'])
  await bringAll(copy.journal, folder.journal)
  await settle(folder.path)
  const settled = await read(folder.path)
  expect(settled).toMatchObject({ texts: ['one', 'two', 'three', 'set aside'], isAside: false })
  expect(settled.forks).toMatchObject([{ at: 1, entries: 1, isAside: true }])
  expect(await verifyJournal(folder.path, keys)).toMatchObject({ entries: 4, problems: [], aside: [{ entries: 1 }] })
  // It is read by its end, and says that it was set aside.
  const tip = settled.forks[0]?.tip.hash ?? Buffer.alloc(0)
  expect(await scanBranch(folder.path, keys, { branch: tip })).toMatchObject({ isAside: true, head: { seq: 2 } })
  expect(await branchTexts(folder.path, tip)).toEqual(['one', 'two elsewhere'])
  await write(copy.path, ['three elsewhere'])
  await bringAll(copy.journal, folder.journal)
  expect((await read(folder.path)).forks).toMatchObject([{ entries: 2, isAside: false }])
  // Each chose its own: neither choice knew of the other, so both stand and it is asked again.
  await settle(folder.path)
  await write(copy.path, ['four elsewhere'])
  await bringAll(folder.journal, copy.journal)
  const again = await read(copy.path)
  expect([again.forks.length, again.forks[0]?.isAside]).toEqual([1, false])
})

test('a snapshot of the branch that is not shown is no rollback, and nothing of it gets in', async () => {
  await using folder = await newFolder()
  await using copy = await newFolder()
  await write(folder.path, ['one'])
  await cp(folder.journal, copy.journal, { recursive: true })
  await write(folder.path, ['two'])
  await write(copy.path, ['two elsewhere', 'three elsewhere'])
  const { head } = await read(folder.path)
  await bringAll(copy.journal, folder.journal)
  let begunAnew = 0
  const journal = await read(folder.path, { from: head, onOtherBranch: () => void begunAnew++ })
  expect([journal.texts, begunAnew]).toEqual([['one', 'two elsewhere', 'three elsewhere'], 1])
  expect(journal.corruption).toBeUndefined()
})

test('what was begun beside a branch and cannot be read is told, and takes nothing away', async () => {
  await using folder = await newFolder()
  await using copy = await newFolder()
  await write(folder.path, ['one'])
  await cp(folder.journal, copy.journal, { recursive: true })
  await write(folder.path, ['two'])
  await write(copy.path, ['two elsewhere'])
  const torn = (await readdir(copy.journal)).sort().at(-1) ?? ''
  await truncate(join(copy.journal, torn), 148 + 40)
  await bringAll(copy.journal, folder.journal)
  const journal = await read(folder.path)
  expect([journal.texts, journal.corruption, journal.torn]).toEqual([['one', 'two'], undefined, undefined])
  expect(journal.forks).toMatchObject([{ at: 1, entries: 0, whole: false, isAside: true, segments: [torn] }])
  expect((await verifyJournal(folder.path, keys)).problems).toEqual([{ what: 'damaged-branch', seq: 2 }])
})

/** What is done to copies of one journal: write in one, bring the files of one into another, choose. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('write' as const), at: fc.nat(2), entries: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('bring' as const), at: fc.nat(2), to: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('choose' as const), at: fc.nat(2) }) },
)

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Does one step, and adds the line it wrote: all entries from the first on, as whoever wrote them saw them. */
async function take(each: Step, number: number, folders: readonly Folder[], lines: string[][]): Promise<void> {
  const [at, to] = [folders[each.at], folders[each.do === 'bring' ? each.to : 0]]
  if (!at || !to) return
  if (each.do === 'bring') return bringAll(at.journal, to.journal)
  const { texts, forks } = await read(at.path)
  const added =
    each.do === 'choose'
      ? forks.filter(({ isAside }) => !isAside).map(() => 'set aside')
      : Array.from({ length: each.entries }, (_, i) => `${number} ${i}`)
  if (each.do === 'choose') await settle(at.path)
  else await write(at.path, added)
  if (added.length > 0) lines.push([...texts, ...added])
}

/** The branch that is shown and every other, each read from where it lies and once more from its end. */
async function branchesOf(path: string): Promise<readonly (readonly string[])[]> {
  const { forks, head, corruption, torn, texts } = await read(path)
  expect([corruption, torn]).toEqual([undefined, undefined])
  const branches = [texts]
  for (const fork of forks) {
    branches.push(await textsOf(path, fork))
    expect(await branchTexts(path, fork.tip.hash)).toEqual(branches.at(-1))
  }
  expect(await branchTexts(path, head.hash)).toEqual(texts)
  return branches
}

const beginsWith = (whole: readonly string[], line: readonly string[]) => line.every((text, i) => whole[i] === text)

test('of copies that went on apart and were put together nothing is lost, and each branch reads exactly', async () => {
  const run = async (steps: readonly Step[]) => {
    await using folders = new AsyncDisposableStack()
    const copies = [folders.use(await newFolder()), folders.use(await newFolder()), folders.use(await newFolder())]
    const [first, ...others] = copies as [Folder, ...Folder[]]
    await write(first.path, ['root'])
    for (const { journal } of others) await bringAll(first.journal, journal)
    const lines: string[][] = [['root']]
    for (const [number, each] of steps.entries()) await take(each, number, copies, lines)
    for (const { journal } of others) await bringAll(journal, first.journal)
    const branches = await branchesOf(first.path)
    expect(lines.filter(line => !branches.some(branch => beginsWith(branch, line)))).toEqual([])
    const isWhole = (line: string[]) => !lines.some(other => other.length > line.length && beginsWith(other, line))
    const maximal = lines.filter(isWhole).map(line => line.join())
    expect(branches.map(branch => branch.join()).sort()).toEqual([...new Set(maximal)].sort())
    // Choosing once settles all of it, and nobody is asked again.
    await settle(first.path)
    expect((await read(first.path)).forks.filter(({ isAside }) => !isAside)).toEqual([])
    expect((await verifyJournal(first.path, keys)).problems).toEqual([])
  }
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), run), { numRuns: 25 })
})
