import type { Store } from '../storage/store.ts'

/** A snapshot follows the last edit by this long, so that a burst of edits costs one. */
const quiet = 5_000
/** Entries a start may have to replay before a snapshot is worth its time. */
const worthwhile = 50

/**
 * Keeps the snapshot near the journal. A failure is not the user's concern: the journal holds everything, and the next
 * opening is merely slower. `now` waits for one that is being written too: after it the keys may go.
 * `held` is the entry of the snapshot on disk, 0 where there is none.
 */
export function createSnapshots(store: Store, held: number, readOnly: boolean) {
  let written = held
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()
  const write = () => {
    writing = writing.then(async () => {
      const { seq } = store.data
      if (readOnly || seq === written) return
      const done = () => {
        written = seq
      }
      await store.write().then(done, () => undefined)
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
  }
}
