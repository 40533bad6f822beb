import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newCopyId } from '#engine/storage/journal/copy-id.ts'
import type { JournalKeys } from '#engine/storage/journal/keys.ts'
import { type JournalScan, type ScanOptions, scanJournal } from '#engine/storage/journal/scan.ts'
import { JournalWriter, type WriterOptions } from '#engine/storage/journal/writer.ts'

export const keys: JournalKeys = { caseId: randomBytes(16), caseKey: randomBytes(32) }

/** A new case folder with an empty journal, removed when the test is done. */
export async function newFolder(): Promise<AsyncDisposable & { readonly path: string; readonly journal: string }> {
  const path = await mkdtemp(join(tmpdir(), 'journal-'))
  const journal = join(path, 'journal')
  await mkdir(journal)
  return { path, journal, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

export async function openWriter(folder: string, options: Partial<WriterOptions> = {}): Promise<JournalWriter> {
  const { head, positions, copy = newCopyId() } = await scanJournal(folder, keys)
  return new JournalWriter(() => folder, keys, head, positions.at(head.seq)?.segment, { copy, ...options })
}

/** One session: opens, appends each text, closes. */
export async function write(
  folder: string,
  texts: readonly string[],
  options: Partial<WriterOptions> = {},
): Promise<void> {
  const writer = await openWriter(folder, options)
  for (const text of texts) await writer.append(Buffer.from(text))
  await writer.close()
}

export interface Read extends JournalScan {
  readonly texts: readonly string[]
}

export async function read(folder: string, options?: ScanOptions): Promise<Read> {
  const texts: string[] = []
  const scan = await scanJournal(folder, keys, {
    ...options,
    onEntry: (_seq, payload) => void texts.push(String(payload)),
  })
  return { ...scan, texts }
}
