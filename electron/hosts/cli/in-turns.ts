import type { Work } from '#shared/analysis/network/work.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { EngineClient } from './engine-client.ts'
import { showProgress } from './progress.ts'

const turn = 50

/** Runs long work here, in turns between which Ctrl+C is heard and its progress shown. Throws cancelled. */
export function inTurns<T>(client: EngineClient, title: string, work: Work<T>): Promise<T> {
  return client.job(async (job, signal) => {
    const progress = { job, title, unit: 'steps' as const, total: 100 }
    try {
      for (;;) {
        const { done, value } = oneTurn(work)
        if (done) return value
        showProgress({ ...progress, done: Math.floor(value * 100) })
        await new Promise(resolve => setImmediate(resolve))
        if (signal.aborted) throw new RedThreadError('cancelled')
      }
    } finally {
      showProgress({ ...progress, done: 100, ended: true })
    }
  })
}

function oneTurn<T>(work: Work<T>): IteratorResult<number, T> {
  const until = performance.now() + turn
  for (;;) {
    const result = work.next()
    if (result.done || performance.now() > until) return result
  }
}
