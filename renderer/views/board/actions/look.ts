import type { BoardCanvas } from '#renderer/canvas/board-canvas.ts'
import { fitView } from '#renderer/canvas/controllers/viewport.ts'
import type { Action, Entry } from '#renderer/commands/action.ts'
import { narrow, select, windowStore } from '#renderer/state/window-store.ts'
import { boardStore } from '../board-store.ts'
import { chosen, needs, onBoard } from './chosen.ts'

const group = 'Board'

const withCanvas = (work: (canvas: BoardCanvas) => void) => () => {
  const canvas = boardStore.getState().session?.canvas
  if (canvas) work(canvas)
}

const steps = ['one step', 'two steps', 'three steps'].map(
  (words, index): Action => ({
    id: `board.focus.${index + 1}`,
    title: `Focus on neighbours: ${words}`,
    group,
    icon: 'focus',
    ...(index === 0 && { shortcuts: ['N'] }),
    menus: { focus: 'open' },
    when: onBoard,
    whyNot: needs(1),
    checked: () => windowStore.getState().caseFilter.steps === index + 1,
    run: () => narrow({ near: chosen(), steps: index + 1 }),
  }),
)

/** What of the board is in sight, and how large. */
export const lookActions: readonly Entry[] = [
  {
    id: 'board.focus',
    title: 'Focus on neighbours',
    icon: 'focus',
    menus: { node: 'arrange' },
    items: () => steps,
  },
  ...steps,
  {
    id: 'board.selectAll',
    title: 'Select all nodes',
    group,
    shortcuts: ['Mod+A'],
    menus: { board: 'edit' },
    when: onBoard,
    run: withCanvas(({ scene }) => select([...scene.nodes.keys()])),
  },
  {
    id: 'board.fit',
    title: 'Fit the board into view',
    group,
    icon: 'maximize',
    shortcuts: ['F'],
    menus: { board: 'arrange' },
    when: onBoard,
    run: withCanvas(canvas => fitView(canvas)),
  },
  {
    id: 'board.unfocus',
    title: 'Leave the focus',
    group,
    icon: 'maximize',
    shortcuts: ['Shift+N'],
    menus: { board: 'arrange', focus: 'leave' },
    when: () => onBoard() && windowStore.getState().caseFilter.near !== undefined,
    run: () => narrow({ near: undefined, steps: undefined }),
  },
  {
    id: 'board.zoomIn',
    title: 'Zoom in',
    group,
    icon: 'zoom-in',
    shortcuts: ['+', '='],
    when: onBoard,
    run: withCanvas(({ view }) => view.zoomTo(view.now().zoom * 1.25)),
  },
  {
    id: 'board.zoomOut',
    title: 'Zoom out',
    group,
    icon: 'zoom-out',
    shortcuts: ['-'],
    when: onBoard,
    run: withCanvas(({ view }) => view.zoomTo(view.now().zoom / 1.25)),
  },
  {
    id: 'board.zoomWhole',
    title: 'Zoom to 100 %',
    group,
    shortcuts: ['0'],
    when: onBoard,
    run: withCanvas(({ view }) => view.zoomTo(1)),
  },
]
