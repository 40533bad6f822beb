import { useActions } from '#renderer/commands/actions-context.ts'
import { menuRows } from '#renderer/commands/menu-rows.ts'
import { MenuAt } from '#renderer/ui/context-menu.tsx'
import { openRowMenu, useTableState } from './table-store.ts'

/** What the right button, or the menu key, offers on a row. */
export function RowMenu() {
  const at = useTableState(state => state.menu)
  const { all } = useActions()
  return <MenuAt items={() => menuRows(all, 'row')} at={at} onClose={() => openRowMenu(null)} />
}
