import { WorkerFailed } from '#engine/work/thread.ts'
import { workers } from '#engine/work/workers.ts'
import { encodingOf } from '#shared/characters/decode-text.ts'
import { wholeText } from '#shared/characters/decoder.ts'
import { RedThreadError } from '#shared/errors.ts'
import { importers } from '../importers.ts'
import type { Importer, InFile } from '../reading/importer.ts'
import { tooMuch } from '../reading/packed.ts'
import type { Batch } from './batches.ts'
import type { ForeignTask, FoundBeside, ReadImport } from './foreign-task.ts'
import { lookOf, otherKindOf } from './other-kinds.ts'
import type { Kind } from './other-kinds-list.ts'

const headSize = 2 ** 16

/** Its first letters, in the encoding that is likeliest: what a file is shows in ASCII. */
const headOf = (bytes: Uint8Array): string => {
  const head = bytes.subarray(0, headSize)
  return wholeText(head, encodingOf(head, { kind: 'xml', whole: bytes.length <= headSize }).encoding)
}

/** Files above this are not read into memory: a format of that size belongs in a ledger. */
export const largestImport = 512 * 2 ** 20

/**
 * The importer of that id, or the first that recognises the files, which are one or, of a folder of this name, many.
 * Throws other-kind where the file is something else and says so, unrecognised-import.
 */
export function importerFor(
  files: readonly InFile[],
  format: string | undefined,
  name: string = files[0]?.name ?? 'The folder',
): Importer {
  const [only, ...others] = files
  const kind = only && others.length === 0 ? otherKindOf(only) : undefined
  if (kind?.by === 'bytes' || (kind?.by === 'name' && format === undefined)) throw otherKind(name, kind)
  const heads = files.map(({ name, bytes }) => ({
    name,
    head: headOf(bytes),
  }))
  const found = importers.find(each =>
    format === undefined ? heads.some(({ name, head }) => each.recognises(head, name)) : each.id === format,
  )
  if (found) return found
  if (kind) throw otherKind(name, kind)
  const known = importers.map(each => each.title)
  throw new RedThreadError('unrecognised-import', { name, what: whatIs(files), known })
}

const otherKind = (name: string, { what, way }: Pick<Kind, 'what' | 'way'>) =>
  new RedThreadError('other-kind', { name, what, way })

/** What the files are, as far as it is recognised: of many, the first few by name. */
function whatIs(files: readonly InFile[]): string {
  const [only, ...others] = files
  if (!only) return 'a folder without files'
  if (files.some(file => file.name === 'case.hdr')) return 'a case of Red Thread, which is opened and not imported'
  if (others.length === 0) return lookOf(only)
  const few = files.slice(0, 5).map(file => `${file.name} is ${otherKindOf(file)?.what ?? lookOf(file)}`)
  return `a folder of ${files.length} files (${few.join('; ')}${files.length > 5 ? '; …' : ''})`
}

/** Who waits for a reading. */
interface Waiting {
  readonly signal: AbortSignal
  /** Hears how much is worked through, from 0 to 1, each time more than before. */
  readonly progress: (share: number) => void
  /** Is given what was found part by part; the reader waits until it has taken one before it sends the next. */
  readonly take: (batch: Batch) => void
}

/**
 * Reads foreign files in a worker of their own, without keys and with bounds on memory and time: a hostile file can end
 * its reader and nothing else. Gives what is told beside the things, which `take` has had then. Throws unreadable-import,
 * unclear-encoding, cancelled.
 */
export async function readForeign(
  importer: Importer,
  { files, reading, types }: Omit<ForeignTask, 'format'>,
  { signal, progress, take }: Waiting,
): Promise<FoundBeside> {
  const task: ForeignTask = { format: importer.id, files, reading, types }
  const name = files[0]?.name ?? 'The folder'
  const hear = (message: ReadImport['message']) => ('share' in message ? progress(message.share) : take(message))
  const answer = await workers.run('read-import', task, { signal, hear }).catch((error: unknown) => {
    const problem = error instanceof WorkerFailed ? problems[error.why] : undefined
    throw problem ? unreadable(name, problem) : error
  })
  if ('refused' in answer) throw new RedThreadError(answer.refused.code, answer.refused.data)
  if ('problem' in answer) throw unreadable(answer.name ?? name, answer.problem)
  return answer.found
}

const unreadable = (name: string, problem: string) => new RedThreadError('unreadable-import', { name, problem })

/** Why a reader gave no answer; what it threw is a fault of ours. */
const problems: Readonly<Record<WorkerFailed['why'], string | undefined>> = {
  memory: tooMuch,
  'too-long': 'reading it took more than half an hour',
  ended: 'its reader ended without an answer',
  threw: undefined,
}
