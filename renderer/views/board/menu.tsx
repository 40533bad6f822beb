import type { MenuName } from '#renderer/commands/action.ts'
import { useActions } from '#renderer/commands/actions-context.ts'
import { menuRows } from '#renderer/commands/menu-rows.ts'
import { MenuAt } from '#renderer/ui/context-menu.tsx'
import { openMenu, useBoard } from './board-store.ts'

/** What the right button offers, on a node, on a link and on the empty board. */
export function BoardMenu() {
  const menu = useBoard(state => state.menu)
  const scene = useBoard(state => state.session?.canvas.scene)
  const { all } = useActions()
  const name: MenuName = !menu || menu.id === null ? 'board' : scene?.edges.has(menu.id) ? 'link' : 'node'
  return <MenuAt items={() => menuRows(all, name)} at={menu?.spot ?? null} onClose={() => openMenu(null)} />
}
