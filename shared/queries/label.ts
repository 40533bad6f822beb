import { entityType, formatValue, linkType, propertyOf } from '#shared/model/lookup.ts'
import { placedBy } from '#shared/model/placement-id.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { standing } from './claims.ts'
import { shownFigure } from './totals.ts'

/**
 * What to call a record in a sentence or on the board. An entity's label is derived from its claims: the first
 * property of its type's caption that has a standing value; an unnamed one is called by its type.
 */
export function labelOf(state: CaseState, id: string): string {
  const record = state.records.get(id)
  if (!record || record.record === 'placement') return placementLabel(state, id) ?? 'something no longer here'
  switch (record.record) {
    case 'entity':
      return entityLabel(state, id, record.type)
    case 'link':
      return `${labelOf(state, record.from)} ${linkType(record.type)?.title ?? record.type} ${labelOf(state, record.to)}`
    case 'claim':
      return `${ofWhat(propertyTitle(state, record))} ${labelOf(state, record.subject)}`
    case 'source':
      return `${record.code} ${record.title}`
    case 'exhibit':
      return `${record.number} ${record.title}`
    case 'hypothesis':
      return record.statement
    case 'custody-event':
      return `${record.action} ${labelOf(state, record.exhibit)}`
    default:
      return 'title' in record ? record.title : record.record
  }
}

/** A placement is called by what its id says, when it is gone too. */
function placementLabel(state: CaseState, id: string): string | undefined {
  const placed = placedBy(id)
  return placed && `${labelOf(state, placed.thing)} on ${labelOf(state, placed.board)}`
}

function entityLabel(state: CaseState, id: string, typeId: string): string {
  const type = entityType(typeId)
  if (!type) return typeId
  for (const property of type.caption) {
    const [first] = standing(state, id, property)
    if (first) return formatValue(first.value)
  }
  return `unnamed ${type.title.toLowerCase()}`
}

/** The line under the label: the type's context properties, as ranges where sources disagree and none is preferred. */
export function contextOf(state: CaseState, id: string): string {
  const record = state.records.get(id)
  if (record?.record !== 'entity') return ''
  const type = entityType(record.type)
  if (!type) return ''
  const parts: string[] = []
  for (const property of type.context) {
    const claims = standing(state, id, property)
    if (claims.length > 0) parts.push(shownFigure(propertyOf(type, property), claims))
    if (parts.length === 2) break
  }
  const label = entityLabel(state, id, record.type)
  const told = parts.filter(part => part !== label)
  return told.length > 0 ? told.join(' · ') : type.title.toLowerCase()
}

/** "loss of", but "part of" as it is. */
const ofWhat = (title: string) => (title.endsWith(' of') ? title : `${title} of`)

function propertyTitle(state: CaseState, claim: Claim): string {
  const subject = state.records.get(claim.subject)
  const type =
    subject?.record === 'entity'
      ? entityType(subject.type)
      : subject?.record === 'link'
        ? linkType(subject.type)
        : undefined
  return (type?.properties.find(each => each.id === claim.property)?.title ?? claim.property).toLowerCase()
}
