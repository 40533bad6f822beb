import { useEffect, useMemo, useState } from 'react'
import { caseStore, useCase, useReplica } from '#renderer/state/case-store.ts'
import { rowsVersion } from '#renderer/state/rows-version.ts'
import { searchIndexOf } from '#renderer/state/search-index.ts'
import { finishInSlices } from '#renderer/state/slices.ts'
import { keepSelected, useWindow } from '#renderer/state/window-store.ts'
import { conditionsIn } from '#shared/queries/filter/filter.ts'
import { filterPredicate } from '#shared/queries/filter/predicate.ts'
import { finder } from '#shared/queries/search-terms.ts'
import type { TableColumn } from '#shared/queries/table/column.ts'
import { columnCondition, type RowTest } from '#shared/queries/table/condition.ts'
import { tableRows } from '#shared/queries/table/table-rows.ts'
import { listRows, scopeKey, useTableState } from './table-store.ts'

export interface Rows {
  readonly ids: readonly string[]
  /** They are being filtered or sorted; the ones from before are still shown. */
  readonly busy: boolean
  /** What is wrong with the filter of a column, by its id. */
  readonly problems: Readonly<Record<string, string>>
}

const none: Readonly<Record<string, string>> = {}

/** The rows that pass all filters, sorted: worked out in slices whenever a row comes or goes, or something else is asked for. */
export function useRows(columns: readonly TableColumn[], shown: readonly TableColumn[]): Rows {
  const scope = useTableState(state => state.scope)
  const key = scopeKey(scope)
  const texts = useTableState(state => state.filters[key]) ?? none
  const sorting = useTableState(state => state.sorting[key])
  const words = useWindow(state => state.filter) ?? ''
  const caseFilter = useWindow(state => state.caseFilter)
  const version = useCase(rowsVersion)
  const { copy } = useReplica()
  const { tests, problems } = useMemo(() => readConditions(columns, texts), [columns, texts])
  const [held, setHeld] = useState<{ readonly ids: readonly string[]; readonly of: string } | null>(null)
  const [busy, setBusy] = useState(true)
  const isPlain = tests.length === 0 && !sorting && words.trim() === '' && conditionsIn(caseFilter) === 0
  const changes = isPlain ? version[scope.rows] : version.said
  // biome-ignore lint/correctness/useExhaustiveDependencies: `copy` and `changes` stand for the rows of the case
  useEffect(() => {
    const ended = new AbortController()
    const { state } = caseStore.getState()
    if (!state) return
    const column = columns.find(({ id }) => id === sorting?.column)
    const query = {
      scope,
      filter: conditionsIn(caseFilter) > 0 ? filterPredicate(state, caseFilter, searchIndexOf) : undefined,
      tests: words.trim() === '' ? tests : [...tests, wordTest(words, shown)],
      sort: column && sorting ? { column, down: sorting.down } : undefined,
    }
    setBusy(true)
    void finishInSlices(tableRows(state, query), ended.signal).then(ids => {
      if (ids === undefined) return
      setHeld({ ids, of: key })
      listRows(ids)
      cutSelection(ids)
      setBusy(false)
    })
    return () => ended.abort()
  }, [copy, changes, columns, shown, key, sorting, words, caseFilter, tests])
  return { ids: held?.of === key ? held.ids : [], busy, problems }
}

/** What is done to the selection must be done to what is seen of it here. */
function cutSelection(ids: readonly string[]): void {
  const listed = new Set(ids)
  keepSelected(id => listed.has(id))
}

function readConditions(columns: readonly TableColumn[], texts: Readonly<Record<string, string>>) {
  const tests: RowTest[] = []
  const problems: Record<string, string> = {}
  for (const [id, text] of Object.entries(texts)) {
    const column = columns.find(each => each.id === id)
    if (!column || text.trim() === '') continue
    const test = columnCondition(column, text)
    if (typeof test === 'function') tests.push(test)
    else problems[id] = test.unreadable
  }
  return { tests, problems }
}

/** Words that must stand in one row, in whichever of the columns on show. */
function wordTest(words: string, shown: readonly TableColumn[]): RowTest {
  const fits = finder(words)
  return (state, id) => fits(shown.map(column => column.searched(state, id)).join('\n'))
}
