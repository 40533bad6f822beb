import type { Property } from '#shared/model/entity-type.ts'
import { formatValue, kindOf, writeValue } from '#shared/model/lookup.ts'
import { currentClaims, disagree } from '../claims.ts'
import type { TableColumn } from './column.ts'
import { valueKey } from './sort-key.ts'

/** What parts several values in one cell of a spreadsheet. */
const valueMark = '; '

/** The id of the column of a property. */
export const propertyColumnId = (property: string): string => `property:${property}`

/** A column of claims: the one to show first, how many more there are, and whether sources disagree. */
export function propertyColumn(property: Property, featured: boolean): TableColumn {
  const { inFigures } = kindOf(property.kind)
  return {
    id: propertyColumnId(property.id),
    title: property.title,
    featured,
    property,
    ...(inFigures ? { align: 'end' as const } : {}),
    cell: (state, row) => {
      const claims = currentClaims(state, row, property.id)
      const texts = new Set(claims.map(({ value }) => formatValue(value)))
      const [first = ''] = texts
      return { text: first, more: Math.max(0, texts.size - 1), disagree: disagree(property, claims) }
    },
    written: (state, row) =>
      [...new Set(currentClaims(state, row, property.id).map(({ value }) => writeValue(value)))].join(valueMark),
    searched: (state, row) =>
      currentClaims(state, row, property.id)
        .map(({ value, original = '' }) => `${formatValue(value)}\n${original}`)
        .join('\n'),
    key: (state, row) => {
      const [first] = currentClaims(state, row, property.id)
      return first ? valueKey(first.value) : null
    },
  }
}
