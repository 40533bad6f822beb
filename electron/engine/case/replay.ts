import { RedThreadError } from '#shared/errors.ts'
import { decodeCommit } from '#shared/ops/commit.ts'
import type { JournalKeys } from '../journal/keys.ts'
import { type JournalScan, scanBranch, scanJournal } from '../journal/scan.ts'
import { nothingStored, type Store } from '../store.ts'
import { takeIn } from './execute.ts'

interface Replaying {
  /** The branch, by the hash of its last entry; else the one to be shown first. */
  readonly branch: Buffer | undefined
  readonly signal: AbortSignal | undefined
}

/**
 * Takes into the store what the journal holds beyond the snapshot, each entry proved before it is believed. A snapshot
 * of another branch is as good as none.
 */
export async function replay(
  folder: string,
  keys: JournalKeys,
  store: Store,
  { branch, signal }: Replaying,
): Promise<JournalScan> {
  const { seq, head } = store.data
  const options = {
    ...(seq > 0 ? { from: { seq, hash: Buffer.from(head, 'hex') } } : {}),
    ...(signal ? { signal } : {}),
    onOtherBranch: () => {
      store.data = nothingStored()
    },
    onEntry: (entry: number, payload: Buffer, hash: Buffer) => {
      if (entry <= store.data.seq) return
      const body = decode(entry, payload)
      takeIn({ store }, body, hash.toString('hex'))
    },
  }
  const scan = branch && (await scanBranch(folder, keys, { ...options, branch }))
  return scan ?? scanJournal(folder, keys, options)
}

function decode(seq: number, payload: Buffer) {
  try {
    return decodeCommit(payload.toString())
  } catch (error) {
    // It decrypts and the chain holds, so it was written so: by a newer version, or by a fault of ours.
    throw new RedThreadError('journal-damaged', { seq }, error)
  }
}
