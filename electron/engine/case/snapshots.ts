import type { Store } from '../store.ts'

/** A snapshot follows the last edit by this long, so that a burst of edits costs one. */
const quiet = 5_000
/** Entries a start may have to replay before a snapshot is worth its time. */
const worthwhile = 50

/**
 * Keeps the snapshot near the journal. A failure is not the user's concern: the journal holds everything, and the next
 * opening is merely slower.
 */
export function createSnapshots(store: Store, readOnly: boolean) {
  let written = store.data.seq
  let timer: NodeJS.Timeout | undefined
  const write = async () => {
    if (readOnly || store.data.seq === written) return
    written = store.data.seq
    await store.write().catch(() => undefined)
  }
  return {
    soon: () => {
      if (store.data.seq - written < worthwhile) return
      clearTimeout(timer)
      timer = setTimeout(write, quiet)
      timer.unref()
    },
    now: async () => {
      clearTimeout(timer)
      await write()
    },
  }
}
