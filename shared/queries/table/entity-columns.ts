import type { EntityType, Property } from '#shared/model/entity-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import { type CaseState, get, linksAt } from '#shared/ops/state.ts'
import { contextOf, labelOf } from '../label.ts'
import { captionClaim } from '../types.ts'
import type { TableColumn } from './column.ts'
import { rowEnd, typeTitle } from './row-columns.ts'
import { countColumn, textColumn } from './text-column.ts'

const itself = (_: CaseState, id: string) => id

/** The first columns of a row that is an entity. Its name is written as the property that it is called by. */
export const entityStart = (type: EntityType | undefined): readonly TableColumn[] => [
  { ...textColumn('label', 'Name', labelOf, { leadsTo: itself }), writes: calledBy },
  textColumn('type', 'Type', typeTitle, { featured: !type }),
  textColumn('context', 'About it', contextOf, { featured: !type }),
]

/** The property that things of a type are called by first. */
export const namedBy = (type: EntityType): Property | undefined => propertyOf(type, type.caption[0] ?? '')

/** The property that an entity is called by now; of an unnamed one, that which it would be. */
function calledBy(state: CaseState, id: string): Property | undefined {
  const type = state.catalogue.entityType(get(state, 'entity', id)?.type ?? '')
  const property = captionClaim(state, id)?.property ?? type?.caption.at(0)
  return type?.properties.find(each => each.id === property)
}

/** What is known about the entity as a whole. */
export const entityEnd: readonly TableColumn[] = [
  countColumn('links', 'Links', (state, id) => linksAt(state, id).filter(({ removed }) => !removed).length),
  ...rowEnd,
]
