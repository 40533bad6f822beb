import { type SourceDraft, settleSource } from '#renderer/parts/source/source-draft.ts'
import { run } from '#renderer/state/act.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { gradeGiven } from '#renderer/state/grading.ts'
import { notify } from '#renderer/state/notices.ts'
import { showOnBoard } from '#renderer/state/window-store.ts'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import { labelOf } from '#shared/queries/label.ts'
import type { SubjectDraft } from './claim-draft.ts'

interface ClaimRead {
  readonly property: string
  readonly value: string
  readonly decimal?: DecimalMark
  readonly exhibit: string
  readonly locator: string
  /** The words as selected; none of a picture. */
  readonly text: string
}

/** Adds the source and the entity where they are new, then the claim. False: it was refused, and the user was told why. */
export async function makeClaim(subject: SubjectDraft, read: ClaimRead, draft: SourceDraft): Promise<boolean> {
  const source = await settleSource(draft)
  if (source === null) return false
  const { text, ...claim } = read
  const input = {
    ...claim,
    ...(text ? { passage: text } : {}),
    ...gradeGiven(draft.grade),
    ...(source ? { source } : {}),
  }
  const id = 'id' in subject ? subject.id : await added(subject)
  if (id === undefined) return false
  if ((await run('claim.add', { subject: id, ...input })) === undefined) return false
  const { state } = caseStore.getState()
  notify('done', `Claimed of ${state ? labelOf(state, id) : 'it'}`, {
    title: 'Show',
    run: () => showOnBoard([id]),
  })
  return true
}

async function added({ type, name }: { readonly type: string; readonly name: string }): Promise<string | undefined> {
  return (await run('entity.add', { type, name }))?.created[0]
}
