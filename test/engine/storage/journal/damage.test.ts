import { copyFile, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recoverTornTail } from '#engine/storage/journal/recover.ts'
import { newFolder, openWriter, type Read, read, write } from './journal-case.ts'

const texts = ['one', 'two', 'three', 'four']

/** Three segments of 1, 2 and 1 entries. */
async function threeSegments() {
  const folder = await newFolder()
  await write(folder.path, ['one'])
  await write(folder.path, ['two', 'three'])
  await write(folder.path, ['four'])
  const names = (await readdir(folder.journal)).sort()
  const files = await Promise.all(
    names.map(async name => ({ path: join(folder.journal, name), bytes: await readFile(join(folder.journal, name)) })),
  )
  const head = (await read(folder.path)).head
  const [first, second, third] = files
  if (first === undefined || second === undefined || third === undefined) throw new Error('three segments expected')
  return Object.assign(folder, { files, first, second, third, head })
}

const isPrefix = (journal: Read) => texts.slice(0, journal.texts.length).join() === journal.texts.join()

// All 14,000 take most of a minute: EVERY_BIT=1 asks for them. Otherwise one bit of each byte, another in each run.
const everyBit = process.env['EVERY_BIT'] === '1'
const start = Math.floor(Math.random() * 8)

test('every flipped bit is told, and what is handed over is never wrong', async () => {
  await using folder = await threeSegments()
  const wrong: string[] = []
  for (const { path, bytes } of folder.files) {
    for (let bit = everyBit ? 0 : start; bit < bytes.length * 8; bit += everyBit ? 1 : bit % 8 === 7 ? 1 : 9) {
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await writeFile(path, flipped)
      const journal = await read(folder.path)
      const onlyNewestTorn = journal.torn === undefined || (path === folder.third.path && journal.texts.length === 3)
      const told = journal.torn !== undefined || journal.corruption !== undefined
      if (!isPrefix(journal) || !told || !onlyNewestTorn) wrong.push(`${path} bit ${bit}`)
    }
    await writeFile(path, bytes)
  }
  expect(wrong).toEqual([])
  expect((await read(folder.path)).texts).toEqual(texts)
})

test('a cut at any byte is told; one between entries at the end is told where the head was known', async () => {
  await using folder = await threeSegments()
  const wrong: string[] = []
  for (const { path, bytes } of folder.files) {
    for (let size = bytes.length - 1; size >= 0; size--) {
      await truncate(path, size)
      const journal = await read(folder.path)
      const told =
        path === folder.third.path ? journal.torn !== undefined || size === 148 : journal.corruption !== undefined
      if (!isPrefix(journal) || !told) wrong.push(`${path} cut to ${size}`)
      if (size !== 148) continue
      const anchored = await read(folder.path, { from: folder.head })
      if (anchored.corruption === undefined) wrong.push(`${path} cut to ${size}, head known`)
    }
    await writeFile(path, bytes)
  }
  expect(wrong).toEqual([])
})

test('a torn tail is kept in torn/, cut off, and writing goes on', async () => {
  await using folder = await threeSegments()
  for (const size of [folder.third.bytes.length - 1, 149, 148 + 20, 100, 1, 0]) {
    await writeFile(folder.third.path, folder.third.bytes.subarray(0, size))
    const { torn } = await read(folder.path)
    if (torn === undefined) throw new Error('torn tail expected')
    expect(torn.seq).toBe(4)
    const [kept = ''] = await recoverTornTail(folder.path, torn)
    expect(await readFile(kept)).toEqual(folder.third.bytes.subarray(size < 148 ? 0 : 148, size))
    await write(folder.path, ['instead'])
    const journal = await read(folder.path)
    expect(journal.texts).toEqual(['one', 'two', 'three', 'instead'])
    expect(journal.torn ?? journal.corruption).toBeUndefined()
    for (const name of await readdir(folder.journal)) {
      const path = join(folder.journal, name)
      if (!folder.files.some(file => file.path === path)) await rm(path)
    }
  }
})

test('recovery cuts nothing that came after the scan', async () => {
  await using folder = await threeSegments()
  await truncate(folder.third.path, folder.third.bytes.length - 1)
  const { torn } = await read(folder.path)
  await writeFile(folder.third.path, folder.third.bytes)
  if (torn === undefined) throw new Error('torn tail expected')
  await expect(recoverTornTail(folder.path, torn)).rejects.toMatchObject({ code: 'save-failed' })
  expect((await read(folder.path)).texts).toEqual(texts)
})

test('a missing, a doubled and two swapped segments are told', async () => {
  await using folder = await threeSegments()
  const problems = async () => (await read(folder.path)).corruption?.problems.map(({ what, seq }) => `${what} ${seq}`)
  await rm(folder.second.path)
  expect(await problems()).toEqual(['missing-entries 2'])
  expect((await read(folder.path)).corruption).toMatchObject({ readable: 1, salvageable: 1 })
  await writeFile(folder.second.path, folder.second.bytes)
  await copyFile(folder.second.path, `${folder.second.path} (copy).seg`)
  expect(await problems()).toBeUndefined()
  await rm(`${folder.second.path} (copy).seg`)
  await rename(folder.first.path, `${folder.first.path}.x`)
  await rename(folder.second.path, folder.first.path)
  await rename(`${folder.first.path}.x`, folder.second.path)
  expect(await problems()).toEqual(['misnamed-segment 1', 'misnamed-segment 2'])
  await rm(folder.journal, { recursive: true })
  expect(await problems()).toEqual(['missing-folder 1'])
})

test('a lost newest segment is told where the head was known', async () => {
  await using folder = await threeSegments()
  await rm(folder.third.path)
  expect((await read(folder.path, { from: folder.head })).corruption?.problems).toEqual([
    { what: 'rolled-back', seq: 4 },
  ])
})

test('frames swapped or repeated within a segment are told', async () => {
  await using folder = await newFolder()
  await write(folder.path, ['one', 'two', 'three'])
  const path = join(folder.journal, (await readdir(folder.journal))[0] ?? '')
  const bytes = await readFile(path)
  const [header, one, two, three] = [0, 148, 476, 804, 1132].map((at, i, all) =>
    bytes.subarray(at, all[i + 1]),
  ) as Buffer[]
  if (!header || !one || !two || !three) throw new Error('three frames expected')
  await writeFile(path, Buffer.concat([header, one, three, two]))
  expect((await read(folder.path)).corruption).toMatchObject({ seq: 2, readable: 1, salvageable: 2 })
  await writeFile(path, Buffer.concat([header, one, two, two, three]))
  expect((await read(folder.path)).corruption).toMatchObject({ seq: 3, readable: 2, salvageable: 1 })
  await writeFile(path, Buffer.concat([header, one, two, three, three]))
  expect(await read(folder.path)).toMatchObject({ texts: ['one', 'two', 'three'], torn: { seq: 4 } })
})

test('of a torn first frame of a session the header stays', async () => {
  await using folder = await newFolder()
  await write(folder.path, ['one'])
  const writer = await openWriter(folder.path)
  await writer.append(Buffer.from('two'))
  await writer.close()
  const newest = (await readdir(folder.journal)).sort().at(-1) ?? ''
  await truncate(join(folder.journal, newest), 148 + 200)
  const { torn } = await read(folder.path)
  expect(torn?.cuts).toEqual([{ segment: newest, offset: 148, bytes: 200 }])
  if (torn === undefined) throw new Error('torn tail expected')
  await recoverTornTail(folder.path, torn)
  expect(await read(folder.path)).toMatchObject({ texts: ['one'], forks: [] })
})
