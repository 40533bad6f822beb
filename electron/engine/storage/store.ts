import { type Adapter, Low } from 'lowdb'
import { emptyState } from '#shared/ops/apply.ts'
import { emptyHistory } from '#shared/ops/history.ts'
import type { FolderNow } from '../disk/folder-handle.ts'
import { readSnapshot, type Stored, writeSnapshot } from './snapshot.ts'

export type Store = Low<Stored>

/** The hash before the first entry. */
const noHead = '0'.repeat(64)

/** What is in the store before anything was read. */
export const nothingStored = (): Stored => ({ state: emptyState(), seq: 0, head: noHead, history: emptyHistory() })

/**
 * The in-memory store of an open case: lowdb over an adapter of our own, which reads and writes encrypted snapshots.
 * The journal makes an edit durable; a snapshot only makes the next opening fast. `read` keeps the empty default where
 * there is no readable snapshot.
 */
export function openStore(folder: FolderNow, key: Uint8Array): Store {
  const adapter: Adapter<Stored> = {
    read: async () => (await readSnapshot(folder(), key)) ?? null,
    write: async stored => writeSnapshot(folder(), stored, key),
  }
  return new Low(adapter, nothingStored())
}
