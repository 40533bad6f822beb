import type { Catalogue } from '#shared/model/catalogue.ts'
import type { EntityType, Property } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { claimColumns } from './claim-columns.ts'
import type { TableColumn, TableScope } from './column.ts'
import { entityEnd, entityStart, namedBy } from './entity-columns.ts'
import { linkStart } from './link-columns.ts'
import { propertyColumn } from './property-column.ts'
import { rowEnd } from './row-columns.ts'

/** The columns of a table, in the order they are offered: what a row is, its properties, then what is known about the row. */
export function tableColumns(catalogue: Catalogue, { rows, type }: TableScope): readonly TableColumn[] {
  if (rows === 'claim') return claimColumns
  if (rows === 'link') {
    const types = type === undefined ? catalogue.linkTypes : known(catalogue.linkType(type))
    return [...linkStart(type === undefined), ...properties(types, linkFeatured), ...rowEnd]
  }
  if (type === undefined)
    return [...entityStart(undefined), ...properties(catalogue.entityTypes, () => []), ...entityEnd]
  const one = catalogue.entityType(type)
  return [...entityStart(one), ...properties(known(one), featuredOf), ...entityEnd]
}

const known = <T>(type: T | undefined): readonly T[] => (type === undefined ? [] : [type])

/** What a thing is called by is its name already. */
const featuredOf = (type: EntityType): readonly string[] => type.featured.filter(id => id !== namedBy(type)?.id)

const linkFeatured = ({ properties: all }: LinkType): readonly string[] => all.slice(0, 4).map(({ id }) => id)

/** The properties of several types, each once: those that are first shown before the others. */
function properties<T extends EntityType | LinkType>(
  types: readonly T[],
  featuredOf: (type: T) => readonly string[],
): TableColumn[] {
  const featured = new Set(types.flatMap(featuredOf))
  const byId = new Map<string, Property>()
  const titles = new Map<string, Set<string>>()
  for (const type of types) {
    const first = new Set(featuredOf(type))
    for (const property of [...type.properties].sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id))))
      if (!byId.has(property.id)) byId.set(property.id, property)
    for (const { id, title } of type.properties) titles.set(id, (titles.get(id) ?? new Set()).add(title))
  }
  const titleOf = ({ id, title }: Property) => ((titles.get(id)?.size ?? 0) > 1 ? wordsOf(id) : title)
  return [...byId.values()].map(property => propertyColumn(property, titleOf(property), featured.has(property.id)))
}

/** Where types call one property differently, none of their titles is right for all: `status-date` is "Status date". */
const wordsOf = (id: string): string => {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
