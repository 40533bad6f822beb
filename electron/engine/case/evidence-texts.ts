import type { Exhibit } from '#shared/model/records/exhibit.ts'
import type { UnreadWhy } from '#shared/words/unread.ts'
import type { KeptTexts } from '../evidence/text/kept-texts.ts'
import type { FileText } from '../evidence/text/reader.ts'
import { type Searchable, searchableOf } from '../evidence/text/text-form.ts'
import type { TextThread } from '../evidence/text/text-thread.ts'
import type { Vault } from '../storage/vault/vault.ts'
import { createTurns } from '../work/in-turn.ts'
import type { Job } from '../work/jobs.ts'
import { createHeldForms, type HeldForms } from './held-forms.ts'

type File = Pick<Exhibit, 'sha256' | 'size' | 'mediaType' | 'name'>

/** The texts of a case's exhibits while it is open. */
export interface EvidenceTexts {
  /** What can be searched of an exhibit; undefined where it was not read yet. */
  readonly searchable: (file: File) => Promise<Searchable | undefined>
  /** Brings those that were read into memory, as far as there is room. */
  readonly load: (files: readonly File[]) => Promise<void>
  /** Whether any of them was not read yet. */
  readonly areUnread: (files: readonly File[]) => Promise<boolean>
  /** Reads those that were not read yet, one after another, and keeps their texts. Throws what the job was aborted with. */
  readonly read: (files: readonly File[], job: Job) => Promise<void>
  /** All text of a file, read now where it was not; what was not found in it is reported. */
  readonly textOf: (file: File) => Promise<FileText>
  /** Ends what is being read, and forgets all. */
  readonly close: () => Promise<void>
}

/** Texts brought from disk side by side: it waits more than it works. */
const atOnce = 16
/** A file beyond this is not read whole: of a text its beginning is, of anything else nothing. */
const largest = 256 * 2 ** 20

export function createEvidenceTexts(
  kept: KeptTexts,
  vault: Pick<Vault, 'read'>,
  thread: TextThread,
  held: HeldForms = createHeldForms(),
): EvidenceTexts {
  const [inTurn, ended] = [createTurns(), new AbortController()]
  const source: TextSource = { kept, vault, thread, held, missing: new Set() }
  const one = (file: File, signal: AbortSignal) => inTurn(() => readOnce(source, file, [signal, ended.signal]))
  const load = (files: readonly File[]) => loadAll(source, files, ended.signal)
  const again = async (file: File) => void (ended.signal.aborted || (await one(file, ended.signal)))
  const searchable = (file: File) => hereOrAgain(source, file, again)
  return {
    searchable,
    load,
    areUnread: async files => {
      await load(files)
      return files.some(({ sha256 }) => !held.isRead(sha256) && !source.missing.has(sha256))
    },
    read: async (files, job) => {
      for (const [index, file] of files.entries()) {
        job.progress(index, files.length)
        await one(file, job.signal)
      }
    },
    textOf: async file => {
      if (!held.isRead(file.sha256)) await one(file, ended.signal)
      return (await searchable(file)) ?? { parts: [], unread: [{ place: '', why: 'waiting' }] }
    },
    close: async () => {
      ended.abort()
      await thread.close()
      await inTurn(async () => kept.close())
      held.clear()
    },
  }
}

interface TextSource {
  readonly kept: KeptTexts
  readonly vault: Pick<Vault, 'read'>
  readonly thread: TextThread
  readonly held: HeldForms
  /** Files that were not there when they were to be read. */
  readonly missing: Set<string>
}

/** What is known of a file without reading it; undefined where nothing is. */
async function here({ kept, held, missing }: TextSource, { sha256 }: File): Promise<Searchable | undefined> {
  if (missing.has(sha256)) return nothing('missing')
  const known = held.get(sha256)
  if (known) return known
  const text = await kept.get(sha256)
  return text && held.hold(sha256, text)
}

/** What was read and then deleted beside us is read again, or found to be missing. */
async function hereOrAgain(source: TextSource, file: File, again: (file: File) => Promise<void>) {
  const wasRead = source.held.isRead(file.sha256)
  const found = await here(source, file)
  if (!found && wasRead) await again(file)
  return found ?? here(source, file)
}

/** Brings what is not in memory yet from disk, some side by side. */
async function loadAll(source: TextSource, files: readonly File[], ended: AbortSignal): Promise<void> {
  const others = files.filter(({ sha256 }) => !source.held.isRead(sha256))
  for (let at = 0; at < others.length && !ended.aborted; at += atOnce) {
    await Promise.all(others.slice(at, at + atOnce).map(file => here(source, file)))
  }
}

/** Reads a file of which nothing is known yet, or that was not there before. */
async function readOnce(source: TextSource, file: File, signals: AbortSignal[]): Promise<void> {
  const signal = AbortSignal.any(signals)
  signal.throwIfAborted()
  if (source.missing.has(file.sha256) || !(await here(source, file))) await readOne(source, file, signal)
}

async function readOne({ kept, vault, thread, held, missing }: TextSource, file: File, signal: AbortSignal) {
  const text = await textOf(vault, thread, file, signal)
  signal.throwIfAborted()
  // That a file was not there is not kept: once it is put back it is to be read.
  if (text === 'missing') return void missing.add(file.sha256)
  missing.delete(file.sha256)
  const found = await searchableOf(text)
  await kept.put(file.sha256, found)
  held.hold(file.sha256, found)
}

const nothing = (why: UnreadWhy) => searchableOf({ parts: [], unread: [{ place: '', why }] })

/** What a text file beyond the largest is known by: its beginning is a text too. */
const isReadInPart = /^(text\/|application\/(mbox|warc$|json|x-ndjson|xml))/

async function textOf(
  vault: Pick<Vault, 'read'>,
  thread: TextThread,
  { sha256, size, mediaType, name }: File,
  signal: AbortSignal,
): Promise<FileText | 'missing'> {
  const isCut = size > largest
  if (isCut && !isReadInPart.test(mediaType)) return { parts: [], unread: [{ place: '', why: 'too-large' }] }
  const bytes = await bytesOf(vault, sha256, Math.min(size, largest), signal).catch(() => undefined)
  signal.throwIfAborted()
  if (!bytes) return 'missing'
  const { parts, unread } = await thread.read({ bytes, name, declared: mediaType }, signal)
  return { parts, unread: isCut ? [...unread, { place: '', why: 'cut' }] : unread }
}

async function bytesOf(vault: Pick<Vault, 'read'>, sha256: string, size: number, signal: AbortSignal) {
  const bytes = new Uint8Array(size)
  let at = 0
  for await (const piece of vault.read(sha256, { start: 0, end: size })) {
    signal.throwIfAborted()
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
