import { type Alignment, alignments } from '#renderer/canvas/align.ts'
import { fitView, zoomTo } from '#renderer/canvas/controllers/viewport.ts'
import { layouts } from '#renderer/canvas/layouts/list.ts'
import type { Direction } from '#renderer/canvas/toward.ts'
import type { WindowCommand } from '#renderer/commands/window-command.ts'
import { redactIn } from '#renderer/parts/redact-in.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { openDialog, select, windowStore } from '#renderer/state/window-store.ts'
import { alignSelected, hideSelected, layOut, removeSelected, showHidden, toggleLock } from './act.ts'
import { askWhatToAdd, boardStore, changeLens, draftLink } from './board-store.ts'
import { moveSelected } from './move.ts'
import { beginRename } from './naming.ts'

const directions: readonly Direction[] = ['left', 'right', 'up', 'down']
const arrowOf = (direction: Direction) => `Arrow${direction.charAt(0).toUpperCase()}${direction.slice(1)}`

const onBoard = () => boardStore.getState().session !== null && windowStore.getState().view === 'board'
const chosen = () => {
  const nodes = boardStore.getState().session?.canvas.scene.nodes
  return onBoard() ? windowStore.getState().selection.filter(id => nodes?.has(id)) : []
}
const some = () => chosen().length > 0
const writable = () => caseStore.getState().status?.readOnly !== true
const canChange = (least: number, most = Infinity) => writable() && chosen().length >= least && chosen().length <= most
const group = 'Board'

const withCanvas = (work: (canvas: NonNullable<ReturnType<typeof canvasNow>>) => void) => () => {
  const canvas = canvasNow()
  if (canvas) work(canvas)
}
const canvasNow = () => boardStore.getState().session?.canvas

/** Begins a link from the one selected node, or between two, by keyboard. */
function beginLink(): void {
  const canvas = canvasNow()
  const [from, to = null] = chosen()
  const box = canvas?.cy.container()?.getBoundingClientRect()
  if (!canvas || !box || from === undefined) return
  const at = canvas.cy.getElementById(from).renderedPosition()
  draftLink({ from, to, spot: { x: box.x + at.x + 30, y: box.y + at.y } })
}

export const focusOn = (steps: number | null) => changeLens({ focus: steps === null ? null : { ids: chosen(), steps } })

/** Everything the board can do, for palette, shortcuts, toolbar and menus alike. */
export const boardCommands = [
  {
    id: 'board.add',
    title: 'Add an entity',
    group,
    icon: 'plus',
    shortcuts: ['A'],
    when: () => writable() && windowStore.getState().view === 'board',
    run: askWhatToAdd,
  },
  {
    id: 'board.link',
    title: 'Link the selected node',
    group,
    icon: 'waypoints',
    shortcuts: ['L'],
    when: () => canChange(1, 2),
    run: beginLink,
  },
  {
    id: 'board.rename',
    title: 'Rename',
    group,
    icon: 'pencil',
    shortcuts: ['F2'],
    when: () => canChange(1, 1),
    run: () => chosen().slice(0, 1).forEach(beginRename),
  },
  {
    id: 'board.lock',
    title: 'Lock or unlock in place',
    group,
    icon: 'lock',
    shortcuts: ['K'],
    when: () => canChange(1),
    run: () => void toggleLock(),
  },
  {
    id: 'board.hide',
    title: 'Hide from this board',
    group,
    icon: 'eye-off',
    shortcuts: ['H'],
    when: () => canChange(1),
    run: () => void hideSelected(),
  },
  {
    id: 'board.showAll',
    title: 'Show all that is hidden',
    group,
    icon: 'eye',
    shortcuts: ['Shift+H'],
    when: () => writable() && onBoard(),
    run: () => void showHidden(),
  },
  {
    id: 'board.focus',
    title: 'Focus on neighbours',
    group,
    icon: 'focus',
    shortcuts: ['N'],
    when: some,
    run: () => focusOn(1),
  },
  {
    id: 'board.unfocus',
    title: 'Leave the focus',
    group,
    icon: 'maximize',
    shortcuts: ['Shift+N'],
    when: () => onBoard() && boardStore.getState().lens.focus !== null,
    run: () => focusOn(null),
  },
  {
    id: 'board.export',
    title: 'Export the selection',
    group,
    icon: 'download',
    when: () => onBoard() && windowStore.getState().selection.length > 0,
    run: () => openDialog({ dialog: 'export', filledIn: { way: 'selection' } }),
  },
  {
    id: 'board.redact',
    title: 'Redact in editions',
    group,
    icon: 'eye-off',
    when: () => canChange(1),
    run: () => redactIn(chosen()),
  },
  {
    id: 'board.remove',
    title: 'Remove from the case',
    group,
    icon: 'trash-2',
    shortcuts: ['Delete'],
    when: () => writable() && onBoard() && windowStore.getState().selection.length > 0,
    run: () => void removeSelected(),
  },
  {
    id: 'board.selectAll',
    title: 'Select all nodes',
    group,
    shortcuts: ['Mod+A'],
    when: onBoard,
    run: withCanvas(({ scene }) => select([...scene.nodes.keys()])),
  },
  {
    id: 'board.fit',
    title: 'Fit the board into view',
    group,
    icon: 'maximize',
    shortcuts: ['F'],
    when: onBoard,
    run: withCanvas(canvas => fitView(canvas)),
  },
  {
    id: 'board.zoomIn',
    title: 'Zoom in',
    group,
    icon: 'zoom-in',
    shortcuts: ['+', '='],
    when: onBoard,
    run: withCanvas(({ cy }) => zoomTo(cy, cy.zoom() * 1.25)),
  },
  {
    id: 'board.zoomOut',
    title: 'Zoom out',
    group,
    icon: 'zoom-out',
    shortcuts: ['-'],
    when: onBoard,
    run: withCanvas(({ cy }) => zoomTo(cy, cy.zoom() / 1.25)),
  },
  {
    id: 'board.zoomWhole',
    title: 'Zoom to 100 %',
    group,
    shortcuts: ['0'],
    when: onBoard,
    run: withCanvas(({ cy }) => zoomTo(cy, 1)),
  },
  ...directions.flatMap(direction =>
    [false, true].map(more => ({
      id: `board.move.${direction}${more ? '.far' : ''}`,
      title: `Move the selected nodes ${direction}${more ? ', a longer way' : ''}`,
      group: 'Move',
      icon: `arrow-${direction}`,
      shortcuts: [`Alt+${more ? 'Shift+' : ''}${arrowOf(direction)}`],
      when: () => canChange(1),
      run: () => moveSelected(direction, more),
    })),
  ),
  ...layouts.map(layout => ({
    id: `board.layout.${layout.id}`,
    title: `Layout: ${layout.title.toLowerCase()}`,
    group: 'Layout',
    icon: layout.icon,
    when: () => writable() && onBoard(),
    run: () => void layOut(layout),
  })),
  ...(Object.keys(alignments) as Alignment[]).map(how => ({
    id: `board.align.${how}`,
    title: alignments[how].title,
    group: 'Align',
    icon: alignments[how].icon,
    when: () => canChange(2),
    run: () => void alignSelected(how),
  })),
] as const satisfies readonly WindowCommand[]

export const boardCommand = (id: string): WindowCommand | undefined => boardCommands.find(command => command.id === id)
