import type { Action } from '#renderer/commands/action.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { select, showInspector, showOnBoard, windowStore } from '#renderer/state/window-store.ts'
import { entitiesOfRow } from '#shared/queries/table/rows.ts'
import { toggled } from './moves.ts'
import { showFilters, sortBy, tableStore } from './table-store.ts'

const group = 'Table'
const inTable = () => caseStore.getState().state !== null && windowStore.getState().view === 'table'
const selected = () => windowStore.getState().selection
const nothingSelected = () => (selected().length === 0 ? 'no row is selected' : undefined)

/** What only the table can do. */
export const tableActions: readonly Action[] = [
  {
    id: 'table.showOnBoard',
    title: 'Show on the board',
    group,
    icon: 'workflow',
    shortcuts: ['Mod+B'],
    menus: { row: 'open' },
    when: inTable,
    whyNot: nothingSelected,
    run: () => {
      const { state } = caseStore.getState()
      if (!state) return
      // a claim is shown by what it is about, a link by itself
      const isClaim = (id: string) => state.records.get(id)?.record === 'claim'
      showOnBoard([...new Set(selected().flatMap(id => (isClaim(id) ? entitiesOfRow(state, id) : id)))])
    },
  },
  {
    id: 'table.inspect',
    title: 'Open in the inspector',
    group,
    icon: 'panel-right',
    menus: { row: 'open' },
    when: inTable,
    whyNot: nothingSelected,
    run: () => showInspector(true),
  },
  {
    id: 'table.selectAll',
    title: 'Select all rows',
    group,
    shortcuts: ['Mod+A'],
    when: inTable,
    run: () => select(tableStore.getState().listed),
  },
  {
    id: 'table.toggle',
    title: 'Add the row to the selection, or take it out',
    group,
    shortcuts: ['Mod+Enter'],
    when: inTable,
    whyNot: () => (tableStore.getState().active ? undefined : 'the cursor is in no row'),
    run: () => {
      const { active } = tableStore.getState()
      if (active) select(toggled(selected(), active.row))
    },
  },
  {
    id: 'table.sort',
    title: 'Sort by the column of the cursor',
    group,
    icon: 'arrow-down',
    shortcuts: ['Alt+S'],
    when: inTable,
    whyNot: () => (tableStore.getState().active ? undefined : 'the cursor is in no column'),
    run: () => {
      const { active } = tableStore.getState()
      if (active) sortBy(active.column)
    },
  },
  {
    id: 'table.filters',
    title: 'Filter by column',
    group,
    icon: 'text-search',
    shortcuts: ['Mod+Shift+F'],
    when: inTable,
    checked: () => tableStore.getState().filtering,
    run: () => showFilters(!tableStore.getState().filtering),
  },
]
