import type { FromWorker } from './from-worker.ts'

/** Why a worker of the window was ended: it threw, or gave no sign for too long. */
export interface WorkerFailure {
  readonly why: 'threw' | 'too-long'
  readonly detail: string
}

interface Hearing<M> {
  readonly hear: (message: M) => void
  /** The worker is gone, with all that it held; the next input begins another. */
  readonly fail: (failure: WorkerFailure) => void
  /**
   * How long it may go without a sign while it has an input to work on, in milliseconds; as long as it likes where none is
   * given.
   */
  readonly patienceMs?: number
}

export interface OpenWorker<I> {
  /** Begins the worker with the first input. `moved` goes over and is not copied. */
  readonly send: (input: I, moved?: Transferable[]) => void
  /** Ends it, whatever it is at: nothing is heard of it any more. */
  readonly close: () => void
}

/** A worker beside the window's own thread; its module hands its work to `serve`. */
export function openWorker<I, M>(begin: () => Worker, { hear, fail, patienceMs }: Hearing<M>): OpenWorker<I> {
  let worker: Worker | undefined
  let [closed, working] = [false, 0]
  const patience = timer(patienceMs, () => failed('too-long', `no sign in ${patienceMs} ms`))
  const end = () => {
    patience.stop()
    worker?.terminate()
    ;[worker, working] = [undefined, 0]
  }
  const failed = (why: WorkerFailure['why'], detail: string) => {
    end()
    fail({ why, detail })
  }
  const begun = () => {
    const made = begin()
    made.onmessage = ({ data }: MessageEvent<FromWorker<M>>) => {
      // A message may be on its way while its worker is ended.
      if (made !== worker) return
      if ('failed' in data) return failed('threw', data.failed)
      if ('done' in data) working--
      if (working > 0) patience.startAgain()
      else patience.stop()
      if ('message' in data) hear(data.message)
    }
    made.onerror = event => made === worker && failed('threw', event.message)
    return made
  }
  return {
    send: (input, moved = []) => {
      if (closed) return
      worker ??= begun()
      working++
      patience.startAgain()
      worker.postMessage(input, moved)
    },
    close: () => {
      closed = true
      end()
    },
  }
}

/** Calls back so many milliseconds after it was last started; never where no time is given. */
function timer(ms: number | undefined, due: () => void) {
  let running: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(running)
  return {
    stop,
    startAgain: () => {
      stop()
      if (ms !== undefined) running = setTimeout(due, ms)
    },
  }
}
