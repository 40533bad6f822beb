import type { FromWorker } from './from-worker.ts'

/** Sends a message to the window; `moved` goes over and is not copied. */
export type Tell<M> = (message: M, moved?: Transferable[]) => void

/** The worker's side: called once, by its module. Each input as it comes; what the work throws ends the worker. */
export function serve<I, M>(work: (input: I, tell: Tell<M>) => unknown): void {
  const post = (sent: FromWorker<M>, moved: Transferable[] = []) => self.postMessage(sent, { transfer: moved })
  const tell: Tell<M> = (message, moved) => post({ message }, moved)
  self.onmessage = async ({ data }: MessageEvent<I>) => {
    try {
      await work(data, tell)
      post({ done: true })
    } catch (error) {
      post({ failed: error instanceof Error ? error.message : String(error) })
    }
  }
}
