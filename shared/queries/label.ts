import { formatValue, propertyOf } from '#shared/model/lookup.ts'
import { placedBy } from '#shared/model/placement-id.ts'
import { type CaseRecord, recordShape } from '#shared/model/record.ts'
import type { Naming } from '#shared/model/record-shape.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { currentClaims } from './claims.ts'
import { shownFigure } from './totals.ts'
import { captionClaim, propertyTitle, propertyWord } from './types.ts'

/**
 * What to call a record in a sentence or on the board, as its shape says. An entity's label is derived from its claims:
 * the first property of its type's caption that has a standing value; an unnamed one is called by its type.
 */
export function labelOf(state: CaseState, id: string): string {
  const record = state.records.get(id)
  if (record) return captionOf(record, namingIn(state))
  return placementLabel(state, id) ?? 'something no longer here'
}

/** What a record is called by what its shape and a naming say; by its kind where this version does not know that. */
export const captionOf = (record: CaseRecord, naming: Naming): string =>
  recordShape(record.record)?.caption(record, naming) ?? record.record

const namings = new WeakMap<CaseState, Naming>()

/** The names of a case as it is. */
export function namingIn(state: CaseState): Naming {
  const held = namings.get(state)
  if (held) return held
  const naming: Naming = {
    label: id => labelOf(state, id),
    entity: ({ id, type }) => entityLabel(state, id, type),
    entityType: id => state.catalogue.entityType(id)?.title ?? id,
    linkType: id => state.catalogue.linkType(id)?.title ?? id,
    property: (subject, property) => propertyTitle(state, { subject, property }),
    propertyWord: (subject, property) => propertyWord(state, { subject, property }),
  }
  namings.set(state, naming)
  return naming
}

/** A placement is called by what its id says, when it is gone too. */
function placementLabel(state: CaseState, id: string): string | undefined {
  const placed = placedBy(id)
  return placed && `${labelOf(state, placed.thing)} on ${labelOf(state, placed.board)}`
}

function entityLabel(state: CaseState, id: string, typeId: string): string {
  const claim = captionClaim(state, id)
  if (claim) return formatValue(claim.value)
  const type = state.catalogue.entityType(typeId)
  return type ? `unnamed ${type.title.toLowerCase()}` : typeId
}

/** The line under the label: the type's context properties, as ranges where sources disagree and none is preferred. */
export function contextOf(state: CaseState, id: string): string {
  const record = state.records.get(id)
  if (record?.record !== 'entity') return ''
  const type = state.catalogue.entityType(record.type)
  if (!type) return ''
  const parts: string[] = []
  for (const property of type.context) {
    const claims = currentClaims(state, id, property)
    if (claims.length > 0) parts.push(shownFigure(propertyOf(type, property), claims))
    if (parts.length === 2) break
  }
  const label = entityLabel(state, id, record.type)
  const others = parts.filter(part => part !== label)
  return others.length > 0 ? others.join(' · ') : type.title.toLowerCase()
}
