import type { EntityType } from '#shared/model/entity-type.ts'
import { entityGroups } from '#shared/model/entity-type.ts'
import { hues } from '#shared/model/hues.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { kindOf } from '#shared/model/lookup.ts'
import { all, type CaseState, get } from '#shared/ops/state.ts'
import { usesNow } from '#shared/queries/type-uses.ts'
import type { Listing } from './records.ts'

/** The types and properties that this case has beside those of every case, each with how much is of it. */
export function ownTypes(state: CaseState): Listing {
  const { catalogue } = state
  const types = [...catalogue.entityTypes, ...catalogue.linkTypes]
  const items = types.flatMap(type => [
    ...(type.base === undefined ? [] : [typeItem(state, type)]),
    ...type.properties
      .filter(({ id }) => get(state, 'custom-property', id)?.of === type.id)
      .flatMap(({ id }) => propertyItem(state, type, id)),
  ])
  return { head: ['what', 'title', 'of', 'kind', 'used', 'id'], items }
}

function typeItem(state: CaseState, type: EntityType | LinkType) {
  const used = usesNow(state, type.id).length
  const isEntity = 'caption' in type
  const base = (isEntity ? state.catalogue.entityType(type.base ?? '') : state.catalogue.linkType(type.base ?? ''))
    ?.title
  const look = isEntity ? lookOf(type) : type.reverse
  const what = isEntity ? 'entity type' : 'link type'
  return {
    data: { ...type, used },
    row: [what, type.title, `like ${base ?? type.base}`, look, String(used), type.id],
  }
}

const lookOf = ({ group, hue }: EntityType) =>
  entityGroups[group] + (hue === undefined ? '' : `, ${hues[hue].title.toLowerCase()}`)

function propertyItem(state: CaseState, type: EntityType | LinkType, id: string) {
  const property = all(state, 'custom-property').find(each => each.id === id && !each.removed)
  if (!property) return []
  const used = usesNow(state, id).length
  const kind = kindOf(property.kind).title + (property.choices ? `: ${property.choices.join(' | ')}` : '')
  return [{ data: { ...property, used }, row: ['property', property.title, type.title, kind, String(used), id] }]
}
