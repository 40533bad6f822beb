import type { Property } from '#shared/model/entity-type.ts'
import type { Unreadable } from '#shared/model/value.ts'
import type { CaseState } from '#shared/ops/state.ts'
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
  const bounds = column.values && boundsIn(asked)
  if (bounds && column.values) return within(column.values, bounds, column.property)
  const fits = finder(asked)
  return (state, id) => fits(column.searched(state, id))
}

function within(
  valuesOf: NonNullable<TableColumn['values']>,
  bounds: NonNullable<ReturnType<typeof boundsIn>>,
  property: Property | undefined,
): RowTest | Unreadable {
  if (bounds.length === 0) return () => true
  // of a column without a property, figures and dates alike may be meant
  const read = property
    ? [boundsTest(bounds, property)]
    : [boundsTest(bounds, undefined), boundsTest(bounds, { kind: 'date' })]
  const tests = read.filter(test => typeof test === 'function')
  const [first] = read
  if (tests.length === 0 && first && 'unreadable' in first) return first
  return (state, id) => valuesOf(state, id).some(value => tests.some(test => test(value)))
}
