import { isUtf8 } from 'node:buffer'
import { writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode, privateFile, saveFailed, syncFolder } from '#engine/disk/files.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { JournalKeys } from './keys.ts'
import { noHash } from './segment-format.ts'
import { type SweptEntry, sweepJournal } from './sweep.ts'

/** Seqs from the first to the last one, both included. */
export type SeqRange = readonly [first: number, last: number]

export interface SalvageReport {
  /** Lines written: entries that decrypt. */
  readonly entries: number
  /** Those that continue an entry that was found too. */
  readonly chained: number
  /** Seqs below the highest one found of which nothing could be read. */
  readonly missing: readonly SeqRange[]
}

/**
 * Writes every entry that still decrypts, before and after damage and of every branch, as JSON lines: `{seq, hash,
 * previous, chained, segment, entry}`, hashes in hexadecimal, `entry` the payload as text (or `base64` where it is not
 * UTF-8). In the order of segments, each once; entries whose frame header was damaged come last of theirs; an abandoned frame may repeat a seq.
 *
 * This is an export in plaintext: only on request. Throws case-exists where `outFile` is there already, save-failed.
 */
export async function salvage(folder: string, keys: JournalKeys, outFile: string): Promise<SalvageReport> {
  const hashes = new Map<string, number>([[noHash.toString('hex'), 0]])
  await sweepJournal(folder, keys, ({ hash, seq }) => void hashes.set(hash.toString('hex'), seq))
  const written = new Set<string>()
  let chained = 0
  await writeNew(outFile, write =>
    sweepJournal(folder, keys, (entry, payload) => {
      // Copies of a segment hold the same entry again.
      if (written.has(entry.hash.toString('hex'))) return
      written.add(entry.hash.toString('hex'))
      const holds = hashes.get(entry.previous.toString('hex')) === entry.seq - 1
      if (holds) chained++
      write(line(entry, payload, holds))
    }),
  )
  return { entries: written.size, chained, missing: gaps(new Set(hashes.values())) }
}

async function writeNew(path: string, fill: (write: (text: string) => void) => Promise<void>): Promise<void> {
  const file = await open(path, 'wx', privateFile).catch(error => {
    throw errorCode(error) === 'EEXIST' ? new RedThreadError('case-exists', { path }) : saveFailed(error)
  })
  try {
    await fill(text => writeFileSync(file.fd, text))
    await file.sync()
    await syncFolder(dirname(path))
  } catch (error) {
    throw saveFailed(error)
  } finally {
    await file.close()
  }
}

function line({ seq, hash, previous, segment }: SweptEntry, payload: Buffer, chained: boolean): string {
  const content = isUtf8(payload) ? { entry: payload.toString() } : { base64: payload.toString('base64') }
  return `${JSON.stringify({ seq, hash: hash.toString('hex'), previous: previous.toString('hex'), chained, segment, ...content })}\n`
}

function gaps(found: ReadonlySet<number>): SeqRange[] {
  const missing: SeqRange[] = []
  let before = 0
  for (const seq of [...found].sort((a, b) => a - b)) {
    if (seq > before + 1) missing.push([before + 1, seq - 1])
    before = seq
  }
  return missing
}
