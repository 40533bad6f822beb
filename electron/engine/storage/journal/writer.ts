import type { KeyObject } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { appendDurably, privateFile, saveFailed, syncFolder } from '#engine/disk/files.ts'
import type { FolderNow } from '#engine/disk/folder-handle.ts'
import { requireFolder } from '#engine/disk/own-files.ts'
import { RedThreadError } from '#shared/errors.ts'
import { entryHash, maxPayload, type Payload, payloadSize, sealFrame } from './frame.ts'
import { type JournalKeys, segmentKeys } from './keys.ts'
import type { Position } from './positions.ts'
import type { JournalHead } from './report.ts'
import {
  type Abandoned,
  encodeSegmentHeader,
  journalFolder,
  segmentHeaderHash,
  segmentHeaderSize,
  segmentName,
  segmentSalt,
} from './segment-format.ts'

/** As `open` of node:fs/promises: the one seam through which tests let a disk fail. */
export type OpenFile = (path: string, flags: string, mode?: number) => Promise<FileHandle>

export interface Appended extends JournalHead {
  /** Where it lies, for Positions.add. */
  readonly position: Position
}

export interface WriterOptions {
  /** The copy of the case that writes (newCopyId). */
  readonly copy: Buffer
  readonly openFile?: OpenFile
}

/** The segment being written. */
interface Current {
  readonly name: string
  readonly file: FileHandle
  readonly id: Buffer
  readonly key: KeyObject
  readonly firstSeq: number
  size: number
}

/**
 * Appends entries to the journal of a case folder, from the head that scanJournal found (after recovery of a torn
 * tail, never where it found corruption, and of a branch after the others were set aside). Nothing is created before the
 * first append.
 */
export class JournalWriter {
  readonly #folder: FolderNow
  readonly #keys: JournalKeys
  readonly #copy: Buffer
  readonly #open: OpenFile
  #head: JournalHead
  /** The segment of the head at opening, until the first append has made sure that it is on disk. */
  #unsynced: string | undefined
  #current: Current | undefined
  #abandoned: Abandoned | undefined
  #failures = 0
  #closed = false
  #queue: Promise<unknown> = Promise.resolve()

  /** `tail` is the segment that holds the head: `scan.positions.at(scan.head.seq)?.segment`. */
  constructor(
    folder: FolderNow,
    keys: JournalKeys,
    head: JournalHead,
    tail: string | undefined,
    { copy, openFile = open }: WriterOptions,
  ) {
    this.#folder = () => join(folder(), journalFolder)
    this.#keys = keys
    this.#head = head
    this.#unsynced = tail
    this.#copy = copy
    this.#open = openFile
  }

  get head(): JournalHead {
    return this.#head
  }

  /**
   * One entry: one frame, one write, one fdatasync. Resolves once it is on disk; appends keep their order. Throws
   * save-failed: then the entry is not in the journal, nor are those that were waiting behind it, since they were
   * made on top of it. The next append begins a new segment and takes the same seq.
   */
  append(payload: Payload): Promise<Appended> {
    return this.#append([payload])
  }

  /**
   * Many entries, one write, one fdatasync: for a folder nobody sees yet. After an error none of them is in the
   * journal, but a kill may leave the first of them there.
   */
  async appendAll(payloads: readonly Uint8Array[]): Promise<void> {
    await this.#append(payloads)
  }

  /** An entry that says that a branch is set aside, which ends with the entry of this hash: it opens a segment. */
  setAside(tip: Buffer, payload: Uint8Array): Promise<Appended> {
    return this.#append([payload], tip)
  }

  #append(payloads: readonly Payload[], aside?: Buffer): Promise<Appended> {
    const failures = this.#failures
    return this.#enqueue(async () => {
      if (this.#closed) throw new RedThreadError('no-case-open')
      if (failures !== this.#failures)
        throw new RedThreadError('save-failed', { detail: 'the change before it failed' })
      refuseTooLarge(payloads)
      try {
        if (aside) await this.#beginAside(aside)
        return await this.#write(payloads)
      } catch (error) {
        this.#failures++
        throw saveFailed(error)
      }
    })
  }

  /** Waits for what is being written, then closes the segment. */
  close(): Promise<void> {
    return this.#enqueue(async () => {
      this.#closed = true
      // A doubtful entry that nothing abandons would count at the next opening, though the user was told it failed.
      if (this.#abandoned !== undefined) this.#current = await this.#begin().catch(() => undefined)
      const file = this.#current?.file
      this.#current = undefined
      await file?.close()
    })
  }

  #enqueue<T>(job: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(job)
    this.#queue = done.catch(() => undefined)
    return done
  }

  /** The head after the last of them, and where the first one lies. */
  async #write(payloads: readonly Payload[]): Promise<Appended> {
    this.#current ??= await this.#begin()
    const current = this.#current
    const number = this.#head.seq + 1 - current.firstSeq
    let head = this.#head
    let size = 0
    function* frames(): Generator<Buffer> {
      for (const [i, payload] of payloads.entries()) {
        for (const piece of sealFrame(current.key, number + i, head.seq + 1, head.hash, payload)) {
          size += piece.length
          yield piece
        }
        head = { seq: head.seq + 1, hash: entryHash(head.hash, payload) }
      }
    }
    try {
      await appendDurably(current.file, frames())
    } catch (error) {
      // Nobody knows what is on disk now, and a second fsync may lie about the first: this segment is over.
      this.#current = undefined
      this.#abandoned = { segment: current.id, frame: number }
      await current.file.close().catch(() => undefined)
      throw error
    }
    const position = { segment: current.name, offset: current.size }
    current.size += size
    this.#head = head
    return { ...head, position }
  }

  /** A new segment, its header and name on disk before any frame: so a frame never stands after a torn header. */
  async #begin(setsAside?: Buffer): Promise<Current> {
    const folder = this.#folder()
    await requireFolder(folder)
    await this.#syncTail(folder)
    const copy = this.#copy
    const salt = segmentSalt(copy)
    const abandoned = setsAside ? undefined : this.#abandoned
    const header = { salt, copy, firstSeq: this.#head.seq + 1, previous: this.#head.hash, abandoned, setsAside }
    const bytes = encodeSegmentHeader(header, this.#keys)
    const name = segmentName(header, Date.now())
    const path = join(folder, name)
    const file = await this.#open(path, 'ax', privateFile)
    try {
      await appendDurably(file, [bytes])
      await syncFolder(folder)
    } catch (error) {
      await file.close().catch(() => undefined)
      // It holds no entry and nothing names it; where it cannot be removed, the next scan finds it empty or torn.
      await rm(path, { force: true }).catch(() => undefined)
      throw error
    }
    this.#abandoned = undefined
    const id = segmentHeaderHash(bytes)
    return {
      name,
      file,
      id,
      key: segmentKeys(this.#keys, salt).frames,
      firstSeq: header.firstSeq,
      size: segmentHeaderSize,
    }
  }

  async #beginAside(tip: Buffer): Promise<void> {
    // One header has room for one thing: what is doubtful is abandoned by a segment of its own, which stays empty.
    if (this.#abandoned !== undefined) await (await this.#begin()).file.close()
    await this.#current?.file.close()
    this.#current = undefined
    this.#current = await this.#begin(tip)
  }

  /** After a kill the head may be in memory only: it must not be lost once an entry that continues it is on disk. */
  async #syncTail(folder: string): Promise<void> {
    if (this.#unsynced === undefined) return
    const file = await this.#open(join(folder, this.#unsynced), 'r+')
    try {
      await file.datasync()
    } finally {
      await file.close()
    }
    this.#unsynced = undefined
  }
}

function refuseTooLarge(payloads: readonly Payload[]): void {
  const size = Math.max(...payloads.map(payloadSize))
  if (size > maxPayload) throw new RedThreadError('entry-too-large', { size, most: maxPayload })
}
