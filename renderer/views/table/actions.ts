import type { Action } from '#renderer/commands/action.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { showInspector, showOnBoard, windowStore } from '#renderer/state/window-store.ts'
import { entitiesOfRow } from '#shared/queries/table/rows.ts'
import { showFilters, tableStore } from './table-store.ts'

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
    shortcuts: ['B'],
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
    id: 'table.filters',
    title: 'Filter by column',
    group,
    icon: 'text-search',
    shortcuts: ['Shift+F'],
    when: inTable,
    checked: () => tableStore.getState().filtering,
    run: () => showFilters(!tableStore.getState().filtering),
  },
]
