import type { Loss } from '#shared/editions/loss.ts'
import { all, type CaseState } from '#shared/ops/state.ts'

/**
 * Tells of each thing of a type of the case's own that the format's readers get it as what that type is like. `kind`:
 * whether the format carries our own records, which hold the type itself.
 */
export function loseOwnTypes(state: CaseState, format: string, kind: Loss['kind'], lose: (loss: Loss) => void): void {
  const { catalogue } = state
  if (catalogue.records.length === 0) return
  for (const { id, type } of all(state, 'entity')) {
    const { title, base } = catalogue.entityType(type) ?? {}
    const like = catalogue.entityType(base ?? '')?.title
    if (base === undefined) continue
    const why = `"${title}" is a type of this case: for readers of ${format} it is what "${like ?? base}" is there`
    lose({ record: id, field: 'type', kind, why })
  }
  for (const { id, type } of all(state, 'link')) {
    const { title, base } = catalogue.linkType(type) ?? {}
    if (base === undefined) continue
    const like = catalogue.linkType(base)?.title ?? base
    lose({
      record: id,
      field: 'type',
      kind,
      why: `"${title}" is a type of this case: for readers of ${format} it reads "${like}"`,
    })
  }
}
