import type { JobProgress } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'

/** A piece of long work while it runs: it reports its progress and hears when it is cancelled. */
export interface Job {
  readonly signal: AbortSignal
  readonly progress: (done: number, total?: number) => void
}

export interface Jobs {
  /** Runs work under an id of the window's choosing, telling progress at most ten times a second, and its end. */
  readonly run: <T>(job: string, title: string, unit: JobProgress['unit'], work: (job: Job) => Promise<T>) => Promise<T>
  /** A job that will be run soon: who asks it to stop is heard from now on. Returns what ends that. */
  readonly expect: (job: string) => () => void
  /** Asks a job to stop. One that has ended or never was is no error: the window may be a moment late. */
  readonly cancel: (job: string) => void
  readonly cancelAll: () => void
}

const interval = 100

export function createJobs(tell: (progress: JobProgress) => void): Jobs {
  const running = new Map<string, AbortController>()
  return {
    expect: job => {
      const controller = new AbortController()
      running.set(job, controller)
      return () => {
        if (running.get(job) === controller) running.delete(job)
      }
    },
    run: async (job, title, unit, work) => {
      const controller = running.get(job) ?? new AbortController()
      running.set(job, controller)
      let [reportedAt, last] = [0, 0]
      const progress = (done: number, total?: number) => {
        last = done
        if (Date.now() - reportedAt < interval) return
        reportedAt = Date.now()
        tell({ job, title, unit, done, ...(total === undefined ? {} : { total }) })
      }
      try {
        controller.signal.throwIfAborted()
        return await work({ signal: controller.signal, progress })
      } catch (error) {
        throw controller.signal.aborted && !mustReport(error) ? new RedThreadError('cancelled', {}, error) : error
      } finally {
        running.delete(job)
        tell({ job, title, unit, done: last, ended: true })
      }
    },
    cancel: job => running.get(job)?.abort(),
    cancelAll: () => {
      for (const controller of running.values()) controller.abort()
    },
  }
}

/** What was done before the work was stopped, and cannot be undone by stopping. */
const mustReport = (error: unknown) =>
  error instanceof RedThreadError && (error.code === 'release-not-placed' || error.code === 'cut-short')
