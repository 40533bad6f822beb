import { onCommit } from '#renderer/state/case-store.ts'
import { type OpenWorker, openWorker } from '#renderer/work/open-worker.ts'
import { errorMessage, RedThreadError } from '#shared/errors.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { Answered, Asked } from './dossier-worker.ts'

type Work = Extract<Asked, { ask: 'build' | 'count' }>

/** Does one piece of work at a time; of the builds that wait only the newest, and builds before counts. */
export interface DossierMaker {
  readonly want: (work: Work) => void
  readonly close: () => void
}

/** So many records are copied in one task: a few milliseconds. */
const slice = 2_000

/**
 * A worker with its own copy of the case, kept up to date by every commit until it is closed. Begun with what is first
 * wanted, and again with what is wanted after it failed.
 */
export function dossierMaker(stateNow: () => CaseState | null, onAnswer: (answer: Answered) => void): DossierMaker {
  const begin = () => new Worker(new URL('./dossier-worker.ts', import.meta.url), { type: 'module' })
  const worker: OpenWorker<Asked> = openWorker<Asked, Answered>(begin, {
    hear: answer => {
      onAnswer(answer)
      turns.done()
    },
    fail: ({ detail }) => {
      stopFollowing?.()
      stopFollowing = undefined
      const failed = errorMessage(new RedThreadError('unexpected', { detail }))
      for (const id of turns.stop()) onAnswer({ id, failed })
    },
  })
  const turns = createTurns(worker.send)
  let stopFollowing: (() => void) | undefined
  return {
    want: work => {
      const state = stateNow()
      if (state) stopFollowing ??= keepInStep(state, worker.send, turns.start)
      turns.want(work)
    },
    close: () => {
      stopFollowing?.()
      worker.close()
    },
  }
}

const idOf = (work: Work) => (work.ask === 'build' ? work.dossier.id : work.id)

/** What is wanted, one at a time, once `start` was called; each next piece goes out when the last is done. */
function createTurns(send: (work: Work) => void) {
  let isStarted = false
  let [build, doing]: (Work | undefined)[] = []
  const counts = new Map<string, Work>()
  const next = () => {
    const work = build ?? counts.values().next().value
    if (!isStarted || doing || !work) return
    if (work === build) build = undefined
    else if (work.ask === 'count') counts.delete(work.id)
    doing = work
    send(work)
  }
  return {
    want: (work: Work) => {
      if (work.ask === 'build') build = work
      else counts.set(work.id, work)
      next()
    },
    start: () => {
      isStarted = true
      next()
    },
    done: () => {
      doing = undefined
      next()
    },
    /** Waits for another start; gives back the dossiers of what was not done, so that nobody waits for them. */
    stop: (): readonly string[] => {
      const left = [doing, build, ...counts.values()].flatMap(work => (work ? [idOf(work)] : []))
      ;[isStarted, doing, build] = [false, undefined, undefined]
      counts.clear()
      return left
    },
  }
}

/** Gives the worker the records, and then every commit, also those that came meanwhile. Gives back what stops it. */
function keepInStep({ records }: CaseState, send: (asked: Asked) => void, ready: () => void): () => void {
  const waiting: Op[] = []
  let isFed = false
  const stopFeeding = feed([...records.values()], send, () => {
    isFed = true
    if (waiting.length > 0) send({ ask: 'follow', ops: waiting })
    ready()
  })
  const unfollow = onCommit(commit => {
    if (!commit) return
    if (isFed) send({ ask: 'follow', ops: commit.ops })
    else waiting.push(...commit.ops)
  })
  return () => {
    stopFeeding()
    unfollow()
  }
}

/** Sends the records in slices, so that the window goes on answering meanwhile. Gives back what stops it. */
function feed(records: readonly CaseRecord[], send: (asked: Asked) => void, done: () => void): () => void {
  let at = 0
  let timer: ReturnType<typeof setTimeout>
  const step = () => {
    const last = at + slice >= records.length
    send({ ask: 'records', records: records.slice(at, at + slice), last })
    at += slice
    if (last) done()
    else timer = setTimeout(step)
  }
  timer = setTimeout(step)
  return () => clearTimeout(timer)
}
