import { RedThreadError } from '#shared/errors.ts'
import { emptyState, StateDraft } from '#shared/ops/apply.ts'
import { decodeCommit } from '#shared/ops/commit.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { Session } from './session.ts'

/** A case after one of its entries, for work that takes longer than a moment: no edit reaches it. */
export interface CaseAt {
  /** The entry it stands at, counted from 1. */
  readonly entries: number
  /** Hash of that entry in hexadecimal. */
  readonly head: string
  readonly state: CaseState
}

/** The case as it stands now, taken in turn: never between an entry and its state. */
export function caseNow({ store, inTurn }: Session): Promise<CaseAt> {
  return inTurn(async () => {
    const { seq: entries, head, state } = store.data
    return { entries, head, state }
  })
}

/** The case as it stood after an entry, out of the journal. Throws no-such-entry, and what `signal` is aborted with. */
export async function caseAt({ store, journal }: Session, entries: number, signal: AbortSignal): Promise<CaseAt> {
  const { seq } = store.data
  if (entries < 1 || entries > seq) throw new RedThreadError('no-such-entry', { wanted: entries, entries: seq })
  const { hash: head } = await journal.read(entries)
  const draft = new StateDraft(emptyState())
  for await (const payload of journal.upTo(entries)) {
    signal.throwIfAborted()
    draft.take(decodeCommit(payload.toString()).ops)
  }
  return { entries, head, state: draft.done() }
}
