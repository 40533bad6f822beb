import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hmacSha256 } from '#engine/secrets/crypto/hash.ts'
import { segmentKeys } from '#engine/storage/journal/keys.ts'
import { readEntry, readRange } from '#engine/storage/journal/read.ts'
import { scanJournal } from '#engine/storage/journal/scan.ts'
import { keys, newFolder, openWriter, read, write } from './journal-case.ts'

test('what was appended in several sessions comes back in order, with its chain', async () => {
  await using folder = await newFolder()
  await write(folder.path, ['one', 'two'])
  await write(folder.path, [])
  await write(folder.path, ['', 'x'.repeat(3_000_000), 'five'])
  const journal = await read(folder.path)
  expect(journal.texts).toEqual(['one', 'two', '', 'x'.repeat(3_000_000), 'five'])
  expect(journal).toMatchObject({ head: { seq: 5 }, forks: [] })
  expect(journal.torn ?? journal.corruption).toBeUndefined()
  expect(await readdir(folder.journal)).toHaveLength(2)
})

test('appends made at once keep their order', async () => {
  await using folder = await newFolder()
  const writer = await openWriter(folder.path)
  const made = await Promise.all(['a', 'b', 'c', 'd'].map(text => writer.append(Buffer.from(text))))
  await writer.close()
  expect(made.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  const journal = await read(folder.path)
  expect(journal.texts).toEqual(['a', 'b', 'c', 'd'])
  expect(journal.head.hash).toEqual(made[3]?.hash)
})

test('a closed writer takes nothing more', async () => {
  await using folder = await newFolder()
  const writer = await openWriter(folder.path)
  await writer.close()
  await expect(writer.append(Buffer.from('late'))).rejects.toMatchObject({ code: 'no-case-open' })
})

test('single entries and ranges are read where they lie', async () => {
  await using folder = await newFolder()
  await write(folder.path, ['one', 'two'])
  await write(folder.path, ['three'])
  const { positions, hashes } = await read(folder.path)
  const entry = await readEntry(folder.path, keys, positions, 3)
  expect(String(entry.payload)).toBe('three')
  expect(entry.hash).toEqual(hashes.at(3))
  const texts: string[] = []
  for await (const { payload } of readRange(folder.path, keys, positions, 2, 3)) texts.push(String(payload))
  expect(texts).toEqual(['two', 'three'])
  await expect(readEntry(folder.path, keys, positions, 4)).rejects.toMatchObject({ code: 'journal-damaged' })
})

test('an entry says where it was written', async () => {
  await using folder = await newFolder()
  await write(folder.path, ['one'])
  const { positions } = await read(folder.path)
  const writer = await openWriter(folder.path)
  for (const text of ['two', 'three']) {
    const { position } = await writer.append(Buffer.from(text))
    positions.add(position.segment, position.offset)
  }
  await writer.close()
  for (const [index, text] of ['one', 'two', 'three'].entries()) {
    expect(String((await readEntry(folder.path, keys, positions, index + 1)).payload)).toBe(text)
  }
})

test('from a known entry on, only what follows is handed over', async () => {
  await using folder = await newFolder()
  await write(folder.path, ['one', 'two', 'three'])
  await write(folder.path, ['four', 'five'])
  const { hashes } = await read(folder.path)
  for (const seq of [1, 2, 3, 4, 5]) {
    const hash = hashes.at(seq) ?? Buffer.alloc(0)
    const journal = await read(folder.path, { from: { seq, hash } })
    expect(journal.texts).toEqual(['one', 'two', 'three', 'four', 'five'].slice(seq))
    expect(journal.positions.count).toBe(5)
    expect(journal.corruption).toBeUndefined()
  }
})

test('an anchor that is not there is told, and nothing is handed over after it', async () => {
  await using folder = await newFolder()
  await write(folder.path, ['one', 'two', 'three'])
  const other = await read(folder.path, { from: { seq: 2, hash: Buffer.alloc(32, 7) } })
  expect(other.texts).toEqual([])
  expect(other.corruption?.problems).toEqual([{ what: 'rolled-back', seq: 2 }])
  const beyond = await read(folder.path, { from: { seq: 9, hash: Buffer.alloc(32, 7) } })
  expect(beyond.corruption?.problems).toEqual([{ what: 'rolled-back', seq: 4 }])
})

test('another key or another case opens nothing', async () => {
  await using folder = await newFolder()
  await write(folder.path, ['one'])
  const stranger = await scanJournal(folder.path, { ...keys, caseKey: Buffer.alloc(32) })
  expect(stranger.corruption?.problems[0]?.what).toBe('damaged-header')
  const foreign = await scanJournal(folder.path, { ...keys, caseId: Buffer.alloc(16) })
  expect(foreign.corruption?.problems[0]?.what).toBe('damaged-header')
})

test('no plaintext and no repeated salt on disk', async () => {
  await using folder = await newFolder()
  for (let session = 0; session < 5; session++) await write(folder.path, ['canary-canary'])
  const files = await Promise.all((await readdir(folder.journal)).map(name => readFile(join(folder.journal, name))))
  expect(files.some(bytes => bytes.includes('canary'))).toBe(false)
  expect(new Set(files.map(bytes => bytes.toString('hex', 24, 56))).size).toBe(5)
  const first = files.map(bytes => bytes.toString('hex', 148 + 20, 148 + 20 + 292))
  expect(new Set(first).size).toBe(5)
})

test('a segment of a later version is known as one, and a flipped bit is not taken for it', async () => {
  await using folder = await newFolder()
  await write(folder.path, ['one'])
  const [name = ''] = await readdir(folder.journal)
  const bytes = await readFile(join(folder.journal, name))
  bytes.write('RTJSEG03', 'latin1')
  await writeFile(join(folder.journal, name), bytes)
  expect((await scanJournal(folder.path, keys)).corruption?.problems).toMatchObject([{ what: 'damaged-header' }])
  const key = segmentKeys(keys, bytes.subarray(24, 56)).header
  bytes.set(hmacSha256(key, bytes.subarray(0, 132)).subarray(0, 16), 132)
  await writeFile(join(folder.journal, name), bytes)
  await expect(scanJournal(folder.path, keys)).rejects.toMatchObject({ code: 'newer-format', data: { version: 3 } })
})

test('an entry that could not be read back is refused, and the next one is kept', async () => {
  await using folder = await newFolder()
  const writer = await openWriter(folder.path)
  const part = Buffer.alloc(2 ** 26, 'x')
  await expect(writer.append(Array<Buffer>(8).fill(part))).rejects.toMatchObject({ code: 'entry-too-large' })
  await writer.append(Buffer.from('one'))
  await writer.close()
  expect((await read(folder.path)).texts).toEqual(['one'])
})
