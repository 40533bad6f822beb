import { basename, extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FromWorker, ToWorker } from './messages.ts'
import type { Task, TaskShape } from './task.ts'

/** Why a worker gave no answer: its work threw, it ended by itself, took too long, or needed more memory than it may. */
export class WorkerFailed extends Error {
  readonly why: 'threw' | 'ended' | 'too-long' | 'memory'

  constructor(why: WorkerFailed['why'], cause?: unknown) {
    super(cause instanceof Error ? cause.message : `a worker gave no answer: ${why}`, { cause })
    this.why = why
  }
}

export interface RunOptions<S extends TaskShape> {
  /** Its end ends the worker. */
  readonly signal?: AbortSignal | undefined
  /** Buffers of the input that go over to the worker and are not copied. */
  readonly transfer?: readonly ArrayBuffer[]
  /** Hears each message; what it gives back, or what that resolves to, is the reply. What it throws ends the worker. */
  readonly hear?: (message: S['message']) => S['reply'] | Promise<S['reply']>
}

/** A worker while it lives. It lets the program end whenever nobody waits for it. */
export interface Thread {
  /** Rejects with WorkerFailed, with what `hear` threw, or with the reason of the signal; it is then to be ended. */
  readonly run: (input: unknown, options: RunOptions<TaskShape>) => Promise<unknown>
  /** Ends it, whatever it is at; resolved once it is gone. */
  readonly end: () => Promise<void>
  readonly ended: Promise<void>
}

export function startThread({ module, reads, memoryMiB, patienceMs }: Task): Thread {
  const isForeign = reads === 'strangers'
  const worker = new Worker(module, {
    name: basename(module.pathname, extname(module.pathname)),
    ...(memoryMiB === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryMiB } }),
    // What a library says of a stranger's file is nobody's to see, and what this program was started with is not its affair.
    ...(isForeign ? { stdout: true, stderr: true, env: {}, argv: [] } : {}),
  })
  worker.unref()
  // Whatever ends it is told to whoever waits for it; between two inputs nobody does, and the app goes on.
  worker.on('error', () => undefined)
  const ended = new Promise<void>(resolve => worker.once('exit', () => resolve()))
  return {
    run: (input, options) => answer(worker, input, options, patienceMs),
    end: async () => void (await worker.terminate()),
    ended,
  }
}

function answer(
  worker: Worker,
  input: unknown,
  { signal, transfer = [], hear = () => undefined }: RunOptions<TaskShape>,
  patienceMs: number | undefined,
): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const send = (message: ToWorker) => worker.postMessage(message, 'input' in message ? transfer : [])
  const fail = (why: WorkerFailed['why']) => (cause?: unknown) => reject(new WorkerFailed(why, cause))
  const onMessage = (message: FromWorker) => {
    if ('output' in message) return resolve(message.output)
    if ('failed' in message) return fail('threw')(message.failed)
    const { number } = message
    const hearing = async () => send({ number, reply: await hear(message.message) })
    hearing().catch(reject)
  }
  const onError = (error: NodeJS.ErrnoException) =>
    fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'threw')(error)
  const onEnd = () => fail('ended')()
  const onStop = () => reject(signal?.reason)
  const late = patienceMs === undefined ? undefined : setTimeout(fail('too-long'), patienceMs)
  worker.on('message', onMessage).once('error', onError).once('messageerror', fail('threw')).once('exit', onEnd)
  signal?.addEventListener('abort', onStop)
  // A program that only waits for this must not end meanwhile.
  worker.ref()
  try {
    send({ input })
  } catch (error) {
    reject(error)
  }
  return promise.finally(() => {
    clearTimeout(late)
    worker.removeAllListeners('messageerror')
    worker.off('message', onMessage).off('error', onError).off('exit', onEnd)
    signal?.removeEventListener('abort', onStop)
    worker.unref()
  })
}
