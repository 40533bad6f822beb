import { type Alignment, alignments } from '#renderer/canvas/align.ts'
import { layouts } from '#renderer/canvas/layouts/list.ts'
import type { Action, Entry } from '#renderer/commands/action.ts'
import { alignSelected, layOut } from '../act.ts'
import { needs, onBoard } from './chosen.ts'

const layoutActions = layouts.map(
  (layout): Action => ({
    id: `board.layout.${layout.id}`,
    title: `Layout: ${layout.title.toLowerCase()}`,
    group: 'Layout',
    icon: layout.icon,
    menus: { layout: 'arrange' },
    writes: true,
    when: onBoard,
    run: () => void layOut(layout),
  }),
)

const alignActions = (Object.keys(alignments) as Alignment[]).map(
  (how): Action => ({
    id: `board.align.${how}`,
    title: alignments[how].title,
    group: 'Align',
    icon: alignments[how].icon,
    menus: { align: 'arrange' },
    writes: true,
    when: onBoard,
    whyNot: needs(2),
    run: () => void alignSelected(how),
  }),
)

/** Where nodes lie. */
export const arrangeActions: readonly Entry[] = [
  {
    id: 'board.align',
    title: 'Align',
    icon: 'align-start-vertical',
    menus: { node: 'arrange' },
    writes: true,
    whyNot: needs(2),
    items: () => alignActions,
  },
  {
    id: 'board.layout',
    title: 'Layout',
    icon: 'network',
    menus: { board: 'arrange' },
    writes: true,
    items: () => layoutActions,
  },
  ...layoutActions,
  ...alignActions,
]
