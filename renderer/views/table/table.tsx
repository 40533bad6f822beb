import { FieldCaseProvider } from '#renderer/parts/field-case-provider.tsx'
import { FilterChips } from '#renderer/parts/filter/filter-chips.tsx'
import { FilterMenu } from '#renderer/parts/filter/filter-menu.tsx'
import { TakingIn } from '#renderer/parts/taking-in.tsx'
import { ViewBar } from '#renderer/parts/view-bar.tsx'
import { caseCounts } from '#renderer/state/case-counts.ts'
import { useCase, useFetched } from '#renderer/state/case-store.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { setFilter, showAll, useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { conditionsIn } from '#shared/queries/filter/filter.ts'
import type { TableColumn, TableScope } from '#shared/queries/table/column.ts'
import { ColumnMenu } from './column-menu.tsx'
import { Grid } from './grid.tsx'
import { ScopeSelect } from './scope-select.tsx'
import { SourceBar } from './source-bar.tsx'
import { clearFilters, scopeKey, showFilters, useTableState } from './table-store.ts'
import { type Columns, useColumns } from './use-columns.ts'
import { type Rows, useRows } from './use-rows.ts'

/** Every entity, link or claim as a row; cells are written as claims of the source named above them. */
export function CaseTable() {
  const scope = useTableState(state => state.scope)
  const columns = useColumns()
  const rows = useRows(columns.all, columns.shown)
  const readOnly = useReadOnly()
  const total = useTotal(scope)
  return (
    <FieldCaseProvider>
      <ViewBar filters="rows" says={<Says rows={rows} total={total} />}>
        <ScopeSelect />
        <ColumnMenu all={columns.all} shown={columns.shown} />
        <FilterMenu />
        <ColumnFilters />
        <FilterChips />
        <ColumnFilterChip columns={columns.all} />
      </ViewBar>
      {!readOnly && scope.rows !== 'claim' && total > 0 && <SourceBar />}
      <Body rows={rows} columns={columns} total={total} />
    </FieldCaseProvider>
  )
}

/** How many rows the case has of this kind, whatever is filtered. */
function useTotal({ rows, type }: TableScope): number {
  const counts = useCase(caseCounts)
  return (type === undefined ? counts.records[rows] : counts.types[type]) ?? 0
}

function ColumnFilters() {
  const filtering = useTableState(state => state.filtering)
  return (
    <IconButton
      icon="text-search"
      label="Filter by column"
      shortcut="Mod+Shift+F"
      pressed={filtering}
      onClick={() => showFilters(!filtering)}
    />
  )
}

/** Filters of columns go on where their line is closed, or their column is out of sight. */
function ColumnFilterChip({ columns }: { readonly columns: readonly TableColumn[] }) {
  const key = useTableState(state => scopeKey(state.scope))
  const texts = useTableState(state => state.filters[key])
  const set = columns.flatMap(({ id, title }) => (texts?.[id]?.trim() ? `${title}: ${texts[id]}` : []))
  if (set.length === 0) return null
  const says = set.length === 1 ? set[0] : `${set.length} columns filtered`
  return (
    <Chip title={set.join(' · ')} removeLabel="Remove the filters of columns" onRemove={clearFilters}>
      {says}
    </Chip>
  )
}

function Says({ rows, total }: { readonly rows: Rows; readonly total: number }) {
  const shown = rows.ids.length
  const of = total.toLocaleString('en')
  if (rows.busy && shown === 0) return 'Sorting …'
  return shown === total ? `${of} ${total === 1 ? 'row' : 'rows'}` : `${shown.toLocaleString('en')} of ${of} rows`
}

interface BodyProps {
  readonly rows: Rows
  readonly columns: Columns
  readonly total: number
}

function Body({ rows, columns, total }: BodyProps) {
  const isFiltered = useIsFiltered()
  const fetched = useFetched()
  if (total === 0 && fetched !== null) return <TakingIn fetched={fetched} />
  if (total === 0) {
    return (
      <EmptyState icon="table-2" title="No rows yet">
        Add entities on the board, or import a table: each will be a row here.
      </EmptyState>
    )
  }
  const isNone = rows.ids.length === 0 && !rows.busy && isFiltered
  return (
    <Grid label="Rows" rows={rows} columns={columns}>
      {isNone && <NoneFits />}
    </Grid>
  )
}

/** The titles and filters above it stay: one may be in the middle of a word. */
function NoneFits() {
  const clear = () => {
    showAll()
    clearFilters()
    setFilter(null)
  }
  return (
    <EmptyState
      icon="list-filter"
      title="No row passes the filters"
      actions={<Button onClick={clear}>Show all</Button>}
    >
      The filter of the case, the filters of columns and the words above all have to fit.
    </EmptyState>
  )
}

function useIsFiltered(): boolean {
  const texts = useTableState(state => state.filters[scopeKey(state.scope)])
  const words = useWindow(state => state.filter)
  const caseFilter = useWindow(state => state.caseFilter)
  return conditionsIn(caseFilter) > 0 || (words ?? '') !== '' || Object.keys(texts ?? {}).length > 0
}
