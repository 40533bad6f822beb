import type { Unreadable, Value } from '#shared/model/value.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { currentClaims } from '../claims.ts'
import { boundsIn, boundsTest } from '../filter/bounds.ts'
import { finder } from '../search-terms.ts'
import type { TableColumn } from './column.ts'

/** Whether a row passes the filter of one column. */
export type RowTest = (state: CaseState, id: string) => boolean

/** How a column is filtered, for its tooltip. */
export const conditionHelp =
  'Words; “-” empty, “*” filled, “≠” sources disagree; of figures and dates also > 1000, <= 2021-03, 2020..2022, 2020..'

/**
 * The test that the text of a column's filter means: words are found as the search finds them, in any of the cell's values;
 * figures and dates may be bounded. Or what is wrong with it, in words.
 */
export function columnCondition(column: TableColumn, text: string): RowTest | Unreadable {
  const asked = text.trim()
  if (asked === '-') return (state, id) => column.key(state, id) === null
  if (asked === '*') return (state, id) => column.key(state, id) !== null
  if (asked === '≠' || asked === '!=') return (state, id) => column.cell(state, id).disagree
  if (isOrdered(column)) {
    const bounds = boundsIn(asked)
    if (bounds) return within(column, bounds)
  }
  const fits = finder(asked)
  return (state, id) => fits(column.searched(state, id))
}

const isOrdered = ({ property, align }: TableColumn): boolean =>
  align === 'end' || property?.kind === 'date' || property?.kind === 'date-range'

function within(column: TableColumn, bounds: NonNullable<ReturnType<typeof boundsIn>>): RowTest | Unreadable {
  const test = boundsTest(bounds, column.property)
  if ('unreadable' in test) return test
  if (bounds.length === 0) return () => true
  const { property } = column
  const valuesOf = (state: CaseState, id: string): readonly Value[] =>
    property
      ? currentClaims(state, id, property.id).map(({ value }) => value)
      : [{ kind: 'number', number: column.written(state, id) }]
  return (state, id) => valuesOf(state, id).some(test)
}
