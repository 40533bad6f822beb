import type { CommitResult } from '#shared/contract.ts'
import { undo } from './act.ts'
import { onCommit } from './case-store.ts'
import { dismiss, notify } from './notices.ts'

/** Says what was done, and offers to take it back for as long as it is the last that was done. */
export function notifyUndoable(says: string, { seq }: CommitResult): void {
  const notice = notify('done', says, { title: 'Undo', run: () => void undo() })
  const unsubscribe = onCommit(commit => {
    if (commit && commit.seq <= seq) return
    unsubscribe()
    dismiss(notice)
  })
}
