import { parentPort } from 'node:worker_threads'
import type { FromWorker, ToWorker } from './messages.ts'
import type { TaskShape } from './task.ts'

/** Says something to whoever waits, and gives back the reply: awaited, it keeps a fast worker from running ahead. */
export type Tell<S extends TaskShape> = (message: S['message']) => Promise<S['reply']>

type Work<S extends TaskShape> = (input: S['input'], tell: Tell<S>) => S['output'] | Promise<S['output']>

/** The worker's side of a task: called once, by the module that the task names. One input after another. */
export function serveTask<S extends TaskShape>(work: Work<S>): void {
  const port = parentPort
  if (!port) throw new Error('a task runs in a worker')
  const send = (message: FromWorker) => port.postMessage(message)
  const waiting = new Map<number, (reply: unknown) => void>()
  let count = 0
  const run = async (input: S['input']) => {
    let running = true
    const tell: Tell<S> = message => {
      // What a library goes on with after its answer must not be taken for a word on the next file.
      if (!running) return Promise.reject(new Error('this task has ended'))
      const { promise, resolve } = Promise.withResolvers<S['reply']>()
      waiting.set(++count, resolve)
      send({ number: count, message })
      return promise
    }
    try {
      return await work(input, tell)
    } finally {
      running = false
    }
  }
  port.on('message', async (message: ToWorker) => {
    if ('number' in message) {
      waiting.get(message.number)?.(message.reply)
      waiting.delete(message.number)
      return
    }
    try {
      send({ output: await run(message.input as S['input']) })
    } catch (error) {
      send({ failed: error instanceof Error ? error : new Error(String(error)) })
    }
  })
}
