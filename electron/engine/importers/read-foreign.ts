import { Worker } from 'node:worker_threads'
import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import type { Found, Importer, InFile } from './importer.ts'
import { importers } from './list.ts'
import { markedWide } from './unicode-mark.ts'

/** What the worker is asked for, and what it answers. */
export interface ForeignTask {
  readonly format: string
  readonly files: readonly InFile[]
  /** What the user says of what the files leave open. */
  readonly reading: ImportReading
}
/** `name`: of several files the one that could not be read. */
export type ForeignAnswer = { readonly found: Found } | { readonly problem: string; readonly name?: string }

const headSize = 2 ** 16

/** In UTF-16 where its mark says so, as Excel's "Unicode text" is; else as UTF-8. */
const headOf = (bytes: Uint8Array): string =>
  new TextDecoder(markedWide(bytes) ?? 'utf-8').decode(bytes.subarray(0, headSize))

/** Files above this are not read into memory: a format of that size belongs in a ledger. */
export const largestImport = 512 * 2 ** 20
const memoryMiB = 2048
const patienceMs = 10 * 60_000

/** The importer of that id, or the first that recognises the files. Throws unrecognised-import. */
export function importerFor(files: readonly InFile[], format: string | undefined): Importer {
  const heads = files.map(({ name, bytes }) => ({
    name,
    head: headOf(bytes),
  }))
  const found = importers.find(each =>
    format === undefined ? heads.some(({ name, head }) => each.recognises(head, name)) : each.id === format,
  )
  if (found) return found
  const known = importers.map(each => each.title)
  throw new RedThreadError('unrecognised-import', { name: files[0]?.name ?? 'The folder', known })
}

/**
 * Reads foreign files in a worker of their own, without keys and with bounds on memory and time: a hostile file can end
 * its reader and nothing else. Throws unreadable-import, cancelled.
 */
export async function readForeign(
  importer: Importer,
  { files, reading }: Pick<ForeignTask, 'files' | 'reading'>,
  signal: AbortSignal,
): Promise<Found> {
  const task: ForeignTask = { format: importer.id, files, reading }
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memoryMiB },
  })
  const name = files[0]?.name ?? 'The folder'
  const ended = Promise.withResolvers<never>()
  const stop = () => ended.reject(new RedThreadError('cancelled'))
  const tooLong = setTimeout(() => ended.reject(unreadable(name, 'reading it took more than ten minutes')), patienceMs)
  signal.addEventListener('abort', stop)
  try {
    const answer = await Promise.race([answerOf(worker, name), ended.promise])
    if ('problem' in answer) throw unreadable(answer.name ?? name, answer.problem)
    return answer.found
  } finally {
    clearTimeout(tooLong)
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

const unreadable = (name: string, problem: string) => new RedThreadError('unreadable-import', { name, problem })

function answerOf(worker: Worker, name: string): Promise<ForeignAnswer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', (error: Error & { code?: string }) => {
      const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(full ? unreadable(name, 'it needs more memory than an import may take') : error)
    })
    worker.once('exit', () => reject(unreadable(name, 'its reader ended without an answer')))
  })
}
