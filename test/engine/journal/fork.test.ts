import { copyFile, cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder, openWriter, read, write } from './journal-case.ts'

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
  expect(journal.forks).toHaveLength(1)
  expect(journal.forks[0]).toMatchObject({ at: 1, whole: true })
  expect(journal.head.seq + (journal.forks[0]?.entries ?? 0)).toBe(4)
})

test('a copy that went on from the middle of a segment is a fork, with all the segments it grew', async () => {
  await using folder = await newFolder()
  await using copy = await newFolder()
  const writer = await openWriter(folder.path)
  await writer.append(Buffer.from('one'))
  await cp(folder.journal, copy.journal, { recursive: true })
  await writer.append(Buffer.from('two'))
  await writer.close()
  await write(folder.path, ['three'])
  await write(copy.path, ['two elsewhere'])
  await write(copy.path, ['three elsewhere', 'four elsewhere'])
  const known = new Set(await readdir(folder.journal))
  const grown = (await readdir(copy.journal)).filter(name => !known.has(name)).sort()
  for (const name of grown) await copyFile(join(copy.journal, name), join(folder.journal, name))
  const journal = await read(folder.path)
  expect(journal.texts).toEqual(['one', 'two', 'three'])
  expect(journal.forks).toEqual([{ at: 1, entries: 3, segments: grown, whole: true }])
  expect(journal.corruption).toBeUndefined()
  // From a snapshot on it is found too, although the entries before it are passed over.
  const from = { seq: 3, hash: journal.head.hash }
  expect((await read(folder.path, { from })).forks).toEqual(journal.forks)
})

test('a session that ended before its first entry is no fork', async () => {
  await using folder = await newFolder()
  await write(folder.path, ['one'])
  const aside = join(folder.path, 'aside')
  await mkdir(aside)
  await write(folder.path, ['lost with the power'])
  const newest = (await readdir(folder.journal)).sort().at(-1) ?? ''
  const { truncate } = await import('node:fs/promises')
  await truncate(join(folder.journal, newest), 148)
  await write(folder.path, ['two'])
  expect(await read(folder.path)).toMatchObject({ texts: ['one', 'two'], forks: [] })
})
