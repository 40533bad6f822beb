import type { EntityType, Property } from '#shared/model/entity-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import { type CaseState, claimsAbout, get, linksAt } from '#shared/ops/state.ts'
import { isCurrent } from '../claims.ts'
import { contextOf, labelOf } from '../label.ts'
import { captionClaim } from '../types.ts'
import type { TableColumn } from './column.ts'
import { gradesOf, sourcesOf } from './said-by.ts'
import { countColumn, dateColumn, textColumn } from './text-column.ts'

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
  countColumn('claims', 'Claims', (state, id) => claimsAbout(state, id).filter(isCurrent).length),
  textColumn('sources', 'Sources', sourcesOf),
  textColumn('grades', 'Grades', gradesOf, { featured: false }),
  dateColumn('added', 'Added', (state, id) => get(state, 'entity', id)?.at.slice(0, 10) ?? '', { featured: false }),
  textColumn('author', 'Added by', (state, id) => get(state, 'entity', id)?.author ?? '', { featured: false }),
]

function typeTitle(state: CaseState, id: string): string {
  const type = get(state, 'entity', id)?.type ?? ''
  return state.catalogue.entityType(type)?.title ?? type
}
