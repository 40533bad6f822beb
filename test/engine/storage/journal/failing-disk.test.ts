import { execFileSync } from 'node:child_process'
import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OpenFile } from '#engine/storage/journal/writer.ts'
import { newFolder, openWriter, read } from './journal-case.ts'

type Fault = 'none' | 'open' | 'write' | 'half a write' | 'sync'

/** A disk whose next operation of one kind fails with EIO, as often as it is told to. */
function failingDisk() {
  const disk = { faults: [] as Fault[] }
  const eio = () => Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
  const due = (...kinds: Fault[]) => {
    const [next] = disk.faults
    if (next !== undefined && kinds.includes(next)) return disk.faults.shift()
    return undefined
  }
  const openFile: OpenFile = async (path, flags, mode) => {
    if (due('open')) throw eio()
    const file = await open(path, flags, mode)
    const write = file.write.bind(file) as (bytes: Buffer, offset: number, length: number) => Promise<unknown>
    const datasync = file.datasync.bind(file)
    const failing = async (bytes: Buffer, offset: number, length: number) => {
      const fault = due('write', 'half a write')
      if (fault === 'half a write') await write(bytes, offset, length >> 1)
      if (fault !== undefined) throw eio()
      return write(bytes, offset, length)
    }
    const datasyncOrFail = async () => {
      if (due('sync')) throw eio()
      return datasync()
    }
    return Object.assign(file, { write: failing as FileHandle['write'], datasync: datasyncOrFail })
  }
  return { disk, openFile }
}

const fault: fc.Arbitrary<Fault> = fc.constantFrom('none', 'none', 'open', 'write', 'half a write', 'sync')

test('whatever fails and when, every acknowledged entry is kept and nothing else counts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.array(fault, { maxLength: 3 }), { maxLength: 6 }), { maxLength: 4 }),
      async sessions => {
        await using folder = await newFolder()
        const { disk, openFile } = failingDisk()
        const kept: string[] = []
        for (const faults of sessions) {
          disk.faults = []
          const writer = await openWriter(folder.path, { openFile })
          for (const due of faults) {
            const text = `entry ${kept.length} ${Math.random()}`
            disk.faults = due.filter(one => one !== 'none')
            const saved = await writer.append(Buffer.from(text)).then(
              () => true,
              () => false,
            )
            if (saved) kept.push(text)
          }
          disk.faults = []
          // One entry that succeeds puts on disk that the doubtful one before it does not count.
          await writer.append(Buffer.from('last'))
          kept.push('last')
          await writer.close()
          const journal = await read(folder.path)
          expect(journal.texts).toEqual(kept)
          expect([journal.torn, journal.corruption, journal.forks]).toEqual([undefined, undefined, []])
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('the user is told, and what waited behind a failed entry fails with it', async () => {
  await using folder = await newFolder()
  const { disk, openFile } = failingDisk()
  const writer = await openWriter(folder.path, { openFile })
  await writer.append(Buffer.from('one'))
  disk.faults = ['sync']
  const results = await Promise.allSettled(['two', 'three'].map(text => writer.append(Buffer.from(text))))
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(results[0]).toMatchObject({ reason: { code: 'save-failed', data: { detail: 'the disk reported an error' } } })
  expect(await writer.append(Buffer.from('again'))).toMatchObject({ seq: 2 })
  await writer.close()
  expect((await read(folder.path)).texts).toEqual(['one', 'again'])
  expect(await readdir(folder.journal)).toHaveLength(2)
})

const run = (program: string, ...options: string[]) => execFileSync(program, options, { stdio: 'ignore' })

test('a full disk loses no acknowledged entry, and writing goes on once there is room', async ({ skip }) => {
  await using folder = await newFolder()
  const small = join(folder.path, 'small')
  await mkdir(small)
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small)
  } catch {
    skip('a small disk cannot be mounted here (needs root)')
  }
  try {
    await mkdir(join(small, 'journal'))
    const writer = await openWriter(small)
    const kept: string[] = []
    const fill = async () => {
      for (;;) {
        const text = `entry ${kept.length} ${'x'.repeat(3000)}`
        await writer.append(Buffer.from(text))
        kept.push(text)
      }
    }
    await expect(fill()).rejects.toMatchObject({ data: { detail: 'the disk is full' } })
    await expect(writer.append(Buffer.from('still full'))).rejects.toMatchObject({ code: 'save-failed' })
    run('mount', '-o', 'remount,size=1m', small)
    await writer.append(Buffer.from('room'))
    await writer.close()
    expect(await read(small)).toMatchObject({ texts: [...kept, 'room'], forks: [] })
    expect((await read(small)).corruption).toBeUndefined()
  } finally {
    run('umount', small)
  }
})

test('a journal folder that is gone is told as not saved', async () => {
  await using folder = await newFolder()
  const writer = await openWriter(folder.path)
  await rm(folder.journal, { recursive: true })
  await expect(writer.append(Buffer.from('one'))).rejects.toMatchObject({ code: 'save-failed' })
})
