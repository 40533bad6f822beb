import type { CommitResult } from '#shared/contract.ts'
import { placeholderOf } from '#shared/editions/redaction/term.ts'
import { redactionWords } from '#shared/queries/redaction-words.ts'
import { caseStore } from '../../state/case-store.ts'
import { notifyUndoable } from '../../state/undoable.ts'

/** Says what is redacted from now on, under which number, and where that is listed. */
export function tellRedacted(id: string | undefined, done: CommitResult): void {
  const { state } = caseStore.getState()
  const redaction = id === undefined ? undefined : state?.records.get(id)
  if (!state || redaction?.record !== 'redaction') return
  const words = redactionWords(state, redaction)
  notifyUndoable(
    `Redacted editions show ${placeholderOf(redaction.number)} for ${words}. It is listed under Case, Redactions.`,
    done,
  )
}
