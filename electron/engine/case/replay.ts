import { StateDraft } from '#shared/ops/apply.ts'
import type { JournalKeys } from '../storage/journal/keys.ts'
import { type JournalScan, scanBranch, scanJournal } from '../storage/journal/scan.ts'
import { nothingStored, type Store } from '../storage/store.ts'
import { advance } from './commit.ts'
import { commitOf } from './entry.ts'

interface Replaying {
  /** The branch, by the hash of its last entry; else the one to be shown first. */
  readonly branch: Buffer | undefined
  readonly signal: AbortSignal | undefined
}

/**
 * Takes into the store what the journal holds beyond the snapshot, each entry proved before it is believed. A snapshot
 * of another branch is as good as none. Throws as commitOf.
 */
export async function replay(
  folder: string,
  keys: JournalKeys,
  store: Store,
  { branch, signal }: Replaying,
): Promise<JournalScan> {
  const { seq, head, state } = store.data
  let draft = new StateDraft(state)
  const options = {
    ...(seq > 0 ? { from: { seq, hash: Buffer.from(head, 'hex') } } : {}),
    ...(signal ? { signal } : {}),
    onOtherBranch: () => {
      store.data = nothingStored()
      draft = new StateDraft(store.data.state)
    },
    onEntry: (entry: number, payload: Buffer, hash: Buffer) => {
      if (entry <= store.data.seq) return
      const body = commitOf(entry, payload)
      draft.take(body.ops)
      advance(store, body, hash.toString('hex'))
    },
  }
  const ofBranch = branch && (await scanBranch(folder, keys, { ...options, branch }))
  const scan = ofBranch ?? (await scanJournal(folder, keys, options))
  store.data.state = draft.done()
  return scan
}
