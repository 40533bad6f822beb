import { RedThreadError } from '#shared/errors.ts'
import { decodeCommit } from '#shared/ops/commit.ts'
import type { JournalKeys } from '../journal/keys.ts'
import { type JournalScan, scanJournal } from '../journal/scan.ts'
import type { Store } from '../store.ts'
import { takeIn } from './execute.ts'

/** Takes into the store what the journal holds beyond the snapshot, each entry proved before it is believed. */
export async function replay(
  folder: string,
  keys: JournalKeys,
  store: Store,
  signal: AbortSignal | undefined,
): Promise<JournalScan> {
  const { seq, head } = store.data
  const from = seq > 0 ? { from: { seq, hash: Buffer.from(head, 'hex') } } : {}
  return scanJournal(folder, keys, {
    ...from,
    ...(signal ? { signal } : {}),
    onEntry: (entry, payload, hash) => {
      if (entry <= seq) return
      const body = decode(entry, payload)
      takeIn({ store }, body, hash.toString('hex'))
    },
  })
}

function decode(seq: number, payload: Buffer) {
  try {
    return decodeCommit(payload.toString())
  } catch (error) {
    // It decrypts and the chain holds, so it was written so: by a newer version, or by a fault of ours.
    throw new RedThreadError('journal-damaged', { seq }, error)
  }
}
