import { useMemo } from 'react'
import { canRun } from '#renderer/commands/window-command.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { showInspector, windowStore } from '#renderer/state/window-store.ts'
import { MenuAt } from '#renderer/ui/context-menu.tsx'
import type { MenuEntry } from '#renderer/ui/menu-items.tsx'
import { beginProfile } from '../dossier/begin.ts'
import { openMenu, useBoard } from './board-store.ts'
import { boardCommand, boardCommands, focusOn } from './commands.ts'

/** What the right button offers, on a node, on a link and on the empty board. */
export function BoardMenu() {
  const menu = useBoard(state => state.menu)
  const scene = useBoard(state => state.session?.canvas.scene)
  const items = useMemo(() => {
    if (!menu || !scene) return []
    if (menu.id === null) return onBoard()
    return scene.edges.has(menu.id) ? onLink() : onNode()
  }, [menu, scene])
  return <MenuAt items={items} at={menu?.spot ?? null} onClose={() => openMenu(null)} />
}

const inspect: MenuEntry = {
  title: 'Open in the inspector',
  icon: 'panel-right',
  shortcut: 'Enter',
  run: () => showInspector(true),
}

const onNode = (): MenuEntry[] => [
  inspect,
  ...entries('rename', 'link'),
  'separator',
  { title: 'Focus on neighbours', icon: 'focus', items: [1, 2, 3].map(focusEntry) },
  { title: 'Align', icon: 'align-start-vertical', items: entriesOf('board.align.') },
  ...entries('lock', 'hide'),
  'separator',
  ...entries('export', 'redact'),
  'separator',
  dossierEntry(),
  'separator',
  ...entries('remove').map(entry => ({ ...(entry as object), danger: true }) as MenuEntry),
]

const onLink = (): MenuEntry[] => [
  inspect,
  'separator',
  ...entries('export'),
  'separator',
  ...entries('remove').map(entry => ({ ...(entry as object), danger: true }) as MenuEntry),
]

const onBoard = (): MenuEntry[] => [
  ...entries('add', 'selectAll'),
  'separator',
  { title: 'Layout', icon: 'network', items: entriesOf('board.layout.') },
  ...entries('fit', 'showAll', 'unfocus'),
]

/** A dossier on the one entity that is selected. */
function dossierEntry(): MenuEntry {
  const { selection } = windowStore.getState()
  const [id, ...more] = selection
  return {
    title: 'Dossier on this',
    icon: 'scroll-text',
    disabled: id === undefined || more.length > 0 || caseStore.getState().status?.readOnly === true,
    run: () => id !== undefined && void beginProfile(id),
  }
}

const focusEntry = (steps: number): MenuEntry => ({
  title: steps === 1 ? 'One step' : `${steps} steps`,
  run: () => focusOn(steps),
})

/** Board commands as rows of a menu. */
export function entries(...ids: readonly string[]): MenuEntry[] {
  return ids.flatMap(id => {
    const command = boardCommand(`board.${id}`)
    if (!command) return []
    const { title, icon, shortcuts, run } = command
    const extras = { ...(icon ? { icon } : {}), ...(shortcuts?.[0] ? { shortcut: shortcuts[0] } : {}) }
    return [{ title, run, disabled: !canRun(command), ...extras }]
  })
}

/** All board commands whose id begins so. */
export const entriesOf = (prefix: string): MenuEntry[] =>
  entries(...boardCommands.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => id.slice('board.'.length)))
