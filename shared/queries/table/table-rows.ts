import { type CaseState, get } from '#shared/ops/state.ts'
import type { FilterPredicate } from '../filter/predicate.ts'
import type { TableColumn, TableScope } from './column.ts'
import type { RowTest } from './condition.ts'
import { entitiesOfRow, rowIds } from './rows.ts'
import { sortedIds } from './sort.ts'

/** Which rows are asked for, and in what order. */
export interface TableQuery {
  readonly scope: TableScope
  /** The filter of the whole case: a link needs both its ends, a claim what it is about. */
  readonly filter?: FilterPredicate | undefined
  /** The filters of columns: a row passes all of them. */
  readonly tests: readonly RowTest[]
  readonly sort?: { readonly column: TableColumn; readonly down: boolean } | undefined
}

/** So many rows are tested between two pauses. */
const step = 2_000

/** The rows of a table, in steps that a window can answer between. */
export function* tableRows(
  state: CaseState,
  { scope, filter, tests, sort }: TableQuery,
): Generator<undefined, readonly string[]> {
  const all = rowIds(state, scope)
  yield
  const passing: string[] = []
  for (const [at, id] of all.entries()) {
    if ((!filter || passes(state, filter, id)) && tests.every(test => test(state, id))) passing.push(id)
    if (at % step === step - 1) yield
  }
  return sort ? yield* sortedIds(passing, id => sort.column.key(state, id), sort.down) : passing
}

function passes(state: CaseState, filter: FilterPredicate, id: string): boolean {
  const subject = get(state, 'claim', id)?.subject ?? id
  if (get(state, 'link', subject) && !filter.link(state, subject)) return false
  return entitiesOfRow(state, id).every(entity => filter.entity(state, entity))
}

/** The rows at once, for whoever has nothing else to do meanwhile. */
export function rowsAtOnce(state: CaseState, query: TableQuery): readonly string[] {
  const steps = tableRows(state, query)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
