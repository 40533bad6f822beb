import type { EntityType, Property } from '#shared/model/entity-type.ts'
import { kindOf, propertyOf } from '#shared/model/lookup.ts'
import type { KindId } from '#shared/model/value.ts'
import { type Gathered, note } from '../gathered.ts'
import type { ForeignNode } from './graph-parts.ts'

/** Tells that a name is kept as a label, say, and why it is not the address that such a thing is called by. */
export function tellKeptAs(
  gathered: Gathered,
  type: EntityType,
  kept: Property | undefined,
  { key, label, where }: ForeignNode,
) {
  const first = propertyOf(type, type.caption[0] ?? '')
  if (!kept || !first || first === kept) return
  const value = kindOf<KindId>(first.kind).read(label || key, first.options)
  const why = 'unreadable' in value ? value.unreadable : ''
  note(gathered, where, `"${label || key}" was kept as "${kept.title}" and not as "${first.title}": ${why}`)
}

/** The first property of the caption that can read the label. */
export const captionFor = (properties: readonly (Property | undefined)[], label: string): Property | undefined =>
  properties.find(each => each && !('unreadable' in kindOf<KindId>(each.kind).read(label, each.options)))
