import { Worker } from 'node:worker_threads'
import type { UnreadWhy } from '#shared/words/unread.ts'
import type { FileText, InnerFile } from './reader.ts'

/** Reads strangers' files in a thread of its own, without keys. */
export interface TextThread {
  /**
   * The text of a file, whose bytes are taken over. A file that ends its reader, in whatever way, is told as unread.
   * One after another. Throws only what `signal` was aborted with.
   */
  readonly read: (file: Omit<InnerFile, 'place'>, signal: AbortSignal) => Promise<FileText>
  readonly close: () => Promise<void>
}

const memoryMiB = 1024
/** Readers stop by themselves well before this: only one that hangs is ended. */
const patienceMs = 180_000

export function openTextThread(
  patience = patienceMs,
  entry = new URL('./text-worker.ts', import.meta.url),
): TextThread {
  let worker: Worker | undefined
  const end = async () => {
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }
  const begun = () => {
    const thread = start(entry)
    thread.once('exit', () => {
      if (worker === thread) worker = undefined
    })
    return thread
  }
  const answerOf = (file: InnerFile, signal: AbortSignal) => {
    worker ??= begun()
    return answer(worker, file, AbortSignal.any([signal, AbortSignal.timeout(patience)]))
  }
  return {
    read: async (file, signal) => {
      signal.throwIfAborted()
      try {
        return await answerOf({ ...file, place: '' }, signal)
      } catch (error) {
        await end()
        signal.throwIfAborted()
        return { parts: [], unread: [{ place: '', why: whyEnded(error) }] }
      }
    },
    close: end,
  }
}

function start(entry: URL): Worker {
  const worker = new Worker(entry, {
    resourceLimits: { maxOldGenerationSizeMb: memoryMiB },
    // What a library says of a stranger's file is nobody's to see.
    stdout: true,
    stderr: true,
    env: {},
  })
  worker.unref()
  // Whatever ends it is told to whoever waits for it; between two files nobody does, and the app goes on.
  worker.on('error', () => undefined)
  return worker
}

/** What a worker answers; rejected with what it ended with instead, or with the reason of the signal. */
function answer(worker: Worker, file: InnerFile, signal: AbortSignal): Promise<FileText> {
  const { promise, resolve, reject } = Promise.withResolvers<FileText>()
  const ended = () => reject(new Error('the reader ended'))
  const stopped = () => reject(signal.reason)
  worker.once('message', resolve).once('error', reject).once('exit', ended)
  signal.addEventListener('abort', stopped)
  // A program that only waits for this must not end meanwhile.
  worker.ref()
  worker.postMessage(file, [file.bytes.buffer])
  return promise.finally(() => {
    worker.off('message', resolve).off('error', reject).off('exit', ended)
    signal.removeEventListener('abort', stopped)
    worker.unref()
  })
}

function whyEnded(error: unknown): UnreadWhy {
  const { name, code } = error instanceof Error ? (error as NodeJS.ErrnoException) : { name: '', code: '' }
  if (name === 'TimeoutError') return 'too-long'
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'damaged'
}
