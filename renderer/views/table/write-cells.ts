import { type SourceDraft, settleSource } from '#renderer/parts/source/source-draft.ts'
import { run } from '#renderer/state/act.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { gradeGiven } from '#renderer/state/grading.ts'
import type { CommandInput } from '#shared/commands/list.ts'
import type { CommitResult } from '#shared/contract.ts'
import type { Property } from '#shared/model/entity-type.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { currentClaims } from '#shared/queries/claims.ts'
import { setSource } from './table-store.ts'
import type { Written } from './written.ts'

type Cells = CommandInput<'claim.write'>['claims']

/**
 * Writes cells as one step to undo. Of a property with one value a source that said another already is corrected by it; in
 * all other cases the value stands beside what is there. Undefined: it was refused, and the user was told why.
 */
export async function writeCells(
  cells: readonly Written[],
  draft: SourceDraft,
): Promise<CommitResult | null | undefined> {
  const source = await settleSource(draft)
  const { state } = caseStore.getState()
  if (source === null || !state) return undefined
  if (source !== undefined) setSource({ ...draft, id: source, fresh: null })
  const from = { ...(source === undefined ? {} : { source }), ...gradeGiven(draft.grade) }
  const claims: Cells = cells.map(({ subject, property, value, decimal }) => ({
    subject,
    property: property.id,
    value,
    ...(decimal ? { decimal } : {}),
    ...from,
    ...corrected(state, subject, property, source),
  }))
  return run('claim.write', { claims })
}

function corrected(
  state: CaseState,
  subject: string,
  property: Property,
  source: string | undefined,
): { readonly corrects?: string } {
  if (property.many || source === undefined) return {}
  const said = currentClaims(state, subject, property.id).find(
    // what it says of one time it may say otherwise of another
    claim => claim.source === source && !(claim.validFrom ?? claim.validTo ?? claim.observedAt),
  )
  return said ? { corrects: said.id } : {}
}
