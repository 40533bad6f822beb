import type { Finding } from '#shared/contract.ts'
import { errorMessage } from '#shared/errors.ts'
import type { Store } from '../storage/store.ts'

/** A snapshot follows the last edit by this long, so that a burst of edits costs one. */
const quiet = 5_000
/** Entries a start may have to replay before a snapshot is worth its time. */
const worthwhile = 50

/**
 * Keeps the snapshot near the journal, which holds everything: a failure makes the next opening slower, and is reported
 * in a finding after three in a row. `now` waits for one that is being written too: after it the keys may go.
 * `held` is the entry of the snapshot on disk, 0 where there is none.
 */
export function createSnapshots(store: Store, held: number, readOnly: boolean) {
  let written = held
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()
  let [failures, last]: [number, unknown] = [0, undefined]
  const write = () => {
    writing = writing.then(async () => {
      const { seq } = store.data
      if (readOnly || seq === written) return
      const done = () => {
        written = seq
        failures = 0
      }
      await store.write().then(done, error => {
        ;[failures, last] = [failures + 1, error]
      })
    })
    return writing
  }
  return {
    soon: () => {
      if (store.data.seq - written < worthwhile) return
      clearTimeout(timer)
      timer = setTimeout(write, quiet)
      timer.unref()
    },
    now: () => {
      clearTimeout(timer)
      return write()
    },
    findings: (): readonly Finding[] =>
      failures < mostFailures ? [] : [{ severity: 'note', says: unwrittenWords(failures, last) }],
  }
}

export type Snapshots = ReturnType<typeof createSnapshots>

const mostFailures = 3

const unwrittenWords = (times: number, error: unknown) =>
  `The snapshot, which lets this case open fast, could not be written ${times} times in a row: ${errorMessage(error).says} Nothing is lost: every change is in the journal. Until a snapshot is written the case takes longer to open.`
