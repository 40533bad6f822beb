import type { Property } from '#shared/model/entity-type.ts'
import { formatValue, kindOf, writeValue } from '#shared/model/lookup.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { currentClaims, disagree, propertiesOf } from '../claims.ts'
import type { TableColumn } from './column.ts'
import { valueKey } from './sort-key.ts'

/** What parts several values in one cell of a spreadsheet. */
export const valueMark = '; '

/** The id of the column of a property. */
export const propertyColumnId = (property: string): string => `property:${property}`

/** The property as the type of a row has it, where something new may be claimed of it. */
const offered = (state: CaseState, row: string, id: string): Property | undefined =>
  state.catalogue.typeOf(state.records.get(row))?.properties.find(property => property.id === id)

/** Types may spell a property of one id differently: one value here may be one of several there. */
const propertyHere = (state: CaseState, row: string, property: Property): Property =>
  propertiesOf(state, row).find(({ id }) => id === property.id) ?? property

/** A column of claims: the one to show first, how many more there are, and whether sources disagree. */
export function propertyColumn(property: Property, title: string, featured: boolean): TableColumn {
  const { inFigures, span } = kindOf(property.kind)
  const valuesOf = (state: CaseState, row: string) => currentClaims(state, row, property.id).map(({ value }) => value)
  return {
    id: propertyColumnId(property.id),
    title,
    featured,
    property,
    writes: (state, row) => offered(state, row, property.id),
    ...(inFigures ? { align: 'end' as const } : {}),
    ...(inFigures || span ? { values: valuesOf } : {}),
    cell: (state, row) => {
      const claims = currentClaims(state, row, property.id)
      const texts = new Set(claims.map(({ value }) => formatValue(value)))
      const [first = ''] = texts
      return {
        text: first,
        more: Math.max(0, texts.size - 1),
        disagree: disagree(propertyHere(state, row, property), claims),
      }
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
