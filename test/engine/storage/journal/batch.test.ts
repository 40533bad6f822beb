import { randomBytes } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { scanJournal } from '#engine/storage/journal/scan.ts'
import type { OpenFile } from '#engine/storage/journal/writer.ts'
import { keys, newFolder, openWriter, read, write } from './journal-case.ts'

test('many entries at once are the same journal as one after another', async () => {
  await using folder = await newFolder()
  const writer = await openWriter(folder.path)
  const texts = Array.from({ length: 300 }, (_, i) => `${i} ${randomBytes(i).toString('hex')}`)
  await writer.append(Buffer.from('first'))
  await writer.appendAll(texts.map(text => Buffer.from(text)))
  const { seq, hash } = await writer.append(Buffer.from('last'))
  await writer.close()
  const journal = await read(folder.path)
  expect(journal.texts).toEqual(['first', ...texts, 'last'])
  expect(journal.head).toEqual({ seq, hash })
  await using single = await newFolder()
  await write(single.path, ['first', ...texts, 'last'])
  expect((await scanJournal(single.path, keys)).head).toEqual({ seq, hash })
})

/** A disk on which fdatasync fails as long as it is told to. */
function failingSync(): { disk: { fails: boolean }; openFile: OpenFile } {
  const disk = { fails: false }
  const openFile: OpenFile = async (path, flags, mode) => {
    const file: FileHandle = await open(path, flags, mode)
    const datasync = file.datasync.bind(file)
    const failing = async () => {
      if (disk.fails) throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
      return datasync()
    }
    return Object.assign(file, { datasync: failing })
  }
  return { disk, openFile }
}

test('of many entries that fail together none counts, also where the journal is closed right after', async () => {
  await using folder = await newFolder()
  const { disk, openFile } = failingSync()
  const writer = await openWriter(folder.path, { openFile })
  await writer.append(Buffer.from('kept'))
  disk.fails = true
  await expect(writer.appendAll(['a', 'b'].map(text => Buffer.from(text)))).rejects.toMatchObject({
    code: 'save-failed',
  })
  disk.fails = false
  // They are on disk, whole: only closing makes sure that they do not count.
  expect((await read(folder.path)).texts).toEqual(['kept', 'a', 'b'])
  await writer.close()
  const journal = await read(folder.path)
  expect([journal.texts, journal.torn, journal.corruption, journal.forks]).toEqual([['kept'], undefined, undefined, []])
  await write(folder.path, ['next'])
  expect((await read(folder.path)).texts).toEqual(['kept', 'next'])
})

test('an entry in parts is that of its bytes, however large, and a small one after it stands behind it', async () => {
  await using folder = await newFolder()
  const writer = await openWriter(folder.path)
  const parts = [3, 70_000, 0, 2_500_000, 1].map(size => Buffer.from(randomBytes(size).toString('hex')))
  await writer.append(parts)
  const { seq, hash } = await writer.append([Buffer.from('la'), Buffer.from('st')])
  await writer.close()
  const journal = await read(folder.path)
  expect(journal.texts).toEqual([Buffer.concat(parts).toString(), 'last'])
  expect(journal.head).toEqual({ seq, hash })
})
