import { Worker } from 'node:worker_threads'
import type { Metadata } from '#shared/model/exhibit-metadata.ts'
import type { ForeignFile, ForeignKind, FromThread, ToThread } from './metadata-task.ts'

export interface MetadataThread {
  /**
   * What a file says of itself. One that its reader stumbles over, or that takes it too long, says nothing. One after
   * another. Throws only what `file.bytes` throws.
   */
  readonly read: (kind: ForeignKind, file: ForeignFile) => Promise<Metadata>
  readonly close: () => Promise<void>
}

const memoryMiB = 512
const patienceMs = 20_000

/** A thread without keys and paths, begun with the first file, in which libraries read the files of strangers. */
export function openMetadataThread(patience = patienceMs): MetadataThread {
  let worker: Worker | undefined
  const end = async () => {
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }
  return {
    read: async (kind, file) => {
      worker ??= begin()
      const { says, failed } = await answer(worker, kind, file, patience)
      if (says === undefined) await end()
      if (failed !== undefined) throw failed
      return says ?? {}
    },
    close: end,
  }
}

function begin(): Worker {
  const worker = new Worker(new URL('./metadata-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMiB },
    // What a library says of a stranger's file is nobody's to see.
    stdout: true,
    stderr: true,
    env: {},
  })
  // Whatever ends it is told to whoever waits for it.
  return worker.on('error', () => undefined)
}

interface Answer {
  /** Undefined where the thread has to be ended. */
  readonly says?: Metadata
  /** What reading the file's own bytes threw. */
  readonly failed?: unknown
}

function answer(worker: Worker, kind: ForeignKind, file: ForeignFile, patience: number): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>()
  const hear = (message: FromThread) => {
    if ('says' in message) return resolve({ says: message.says })
    const { start, end } = message
    const send = (bytes: Uint8Array) => tell(worker, { start, bytes })
    file.bytes(start, end).then(send, failed => resolve({ failed }))
  }
  const ended = () => resolve({})
  const late = setTimeout(ended, patience)
  worker.on('message', hear).once('exit', ended)
  tell(worker, { kind, size: file.size })
  return promise.finally(() => {
    clearTimeout(late)
    worker.off('message', hear).off('exit', ended)
  })
}

const tell = (worker: Worker, message: ToThread) => worker.postMessage(message)
