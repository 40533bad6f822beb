import type { KeptWorkers } from '#engine/work/pool.ts'
import type { Task } from '#engine/work/task.ts'
import { WorkerFailed } from '#engine/work/thread.ts'
import { workers } from '#engine/work/workers.ts'
import type { UnreadWhy } from '#shared/words/unread.ts'
import type { FileText, InnerFile } from './reader.ts'
import type { ReadText } from './text-task.ts'

/** Reads strangers' files in a thread of its own, without keys. */
export interface TextThread {
  /**
   * The text of a file, whose bytes are taken over. A file that ends its reader, in whatever way, is reported as unread.
   * Throws only what `signal` was aborted with, and `cancelled` once it is closed.
   */
  readonly read: (file: ForeignFile, signal: AbortSignal) => Promise<FileText>
  readonly close: () => Promise<void>
}

type ForeignFile = Omit<InnerFile, 'place' | 'bytes'> & { readonly bytes: Uint8Array<ArrayBuffer> }

/**
 * A case's files are read one after another by one worker that is kept: to begin it takes longer than most files do. A
 * file that took it over could at worst tell the texts of others in this case wrongly; it has no keys, no paths and
 * no environment, ends with the case, and is never another case's. One that fails ends at once.
 */
export function openTextThread(kept: KeptWorkers<Task<ReadText>> = workers.keep('read-text')): TextThread {
  return {
    read: async (file, signal) => {
      signal.throwIfAborted()
      try {
        const transfer = [file.bytes.buffer]
        return await kept.run({ ...file, place: '' }, { signal, transfer, urgency: 'background' })
      } catch (error) {
        signal.throwIfAborted()
        if (!(error instanceof WorkerFailed)) throw error
        return { parts: [], unread: [{ place: '', why: reasons[error.why] }] }
      }
    },
    close: kept.close,
  }
}

const reasons: Readonly<Record<WorkerFailed['why'], UnreadWhy>> = {
  threw: 'damaged',
  ended: 'damaged',
  'too-long': 'too-long',
  memory: 'too-large',
}
