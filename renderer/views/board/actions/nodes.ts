import type { Direction } from '#renderer/canvas/toward.ts'
import { onElement } from '#renderer/canvas/view.ts'
import type { Action } from '#renderer/commands/action.ts'
import { showInspector, windowStore } from '#renderer/state/window-store.ts'
import { hideSelected, showHidden, toggleLock } from '../act.ts'
import { askWhatToAdd, boardStore, draftLink } from '../board-store.ts'
import { moveSelected } from '../move.ts'
import { beginRename } from '../naming.ts'
import { chosen, needs, onBoard } from './chosen.ts'

const group = 'Board'
const directions: readonly Direction[] = ['left', 'right', 'up', 'down']
const arrowOf = (direction: Direction) => `Arrow${direction.charAt(0).toUpperCase()}${direction.slice(1)}`

/** Begins a link from the one selected node, or between two, by keyboard. */
function beginLink(): void {
  const canvas = boardStore.getState().session?.canvas
  const [from, to = null] = chosen()
  const node = canvas?.scene.nodes.get(from ?? '')
  if (!canvas || !node || from === undefined) return
  const box = canvas.element.getBoundingClientRect()
  const at = onElement(canvas.view.now(), node)
  draftLink({ from, to, spot: { x: box.x + at.x + 30, y: box.y + at.y } })
}

export const addNode: Action = {
  id: 'board.add',
  title: 'Add an entity',
  group,
  icon: 'plus',
  shortcuts: ['A'],
  menus: { board: 'edit' },
  writes: true,
  when: () => windowStore.getState().view === 'board',
  run: askWhatToAdd,
}

export const linkNodes: Action = {
  id: 'board.link',
  title: 'Link the selected node',
  group,
  icon: 'waypoints',
  shortcuts: ['L'],
  menus: { node: 'edit' },
  writes: true,
  when: onBoard,
  whyNot: needs(1, 2),
  run: beginLink,
}

export const lockNodes: Action = {
  id: 'board.lock',
  title: 'Lock or unlock in place',
  group,
  icon: 'lock',
  shortcuts: ['K'],
  menus: { node: 'arrange' },
  writes: true,
  when: onBoard,
  whyNot: needs(1),
  run: () => void toggleLock(),
}

/** What is done to nodes of the board. */
export const nodeActions: readonly Action[] = [
  {
    id: 'board.inspect',
    title: 'Open in the inspector',
    group: 'On the board',
    icon: 'panel-right',
    shortcuts: ['Enter'],
    inPlace: true,
    menus: { node: 'edit', link: 'edit' },
    when: onBoard,
    whyNot: () => (windowStore.getState().selection.length === 0 ? 'nothing is selected' : undefined),
    run: () => showInspector(true),
  },
  addNode,
  {
    id: 'board.rename',
    title: 'Rename',
    group,
    icon: 'pencil',
    shortcuts: ['F2'],
    menus: { node: 'edit' },
    writes: true,
    when: onBoard,
    whyNot: needs(1, 1),
    run: () => chosen().slice(0, 1).forEach(beginRename),
  },
  linkNodes,
  lockNodes,
  {
    id: 'board.hide',
    title: 'Hide from this board',
    group,
    icon: 'eye-off',
    shortcuts: ['H'],
    menus: { node: 'arrange', visibility: 'arrange' },
    writes: true,
    when: onBoard,
    whyNot: needs(1),
    run: () => void hideSelected(),
  },
  {
    id: 'board.showAll',
    title: 'Show all that is hidden',
    group,
    icon: 'eye',
    shortcuts: ['Shift+H'],
    menus: { board: 'arrange', visibility: 'arrange' },
    writes: true,
    when: onBoard,
    run: () => void showHidden(),
  },
  ...directions.flatMap(direction =>
    [false, true].map(
      (more): Action => ({
        id: `board.move.${direction}${more ? '.far' : ''}`,
        title: `Move the selected nodes ${direction}${more ? ', a longer way' : ''}`,
        group: 'Move',
        icon: `arrow-${direction}`,
        shortcuts: [`Alt+${more ? 'Shift+' : ''}${arrowOf(direction)}`],
        writes: true,
        when: onBoard,
        whyNot: needs(1),
        run: () => moveSelected(direction, more),
      }),
    ),
  ),
]
