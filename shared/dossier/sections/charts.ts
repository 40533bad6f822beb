import { compareText } from '#shared/model/order.ts'
import type { Board } from '#shared/model/records/board.ts'
import { all } from '#shared/ops/state.ts'
import { amountDrawings } from '../drawings/amounts.ts'
import { boardDrawing } from '../drawings/board.ts'
import { timelineDrawing } from '../drawings/timeline.ts'
import type { Making } from '../making.ts'
import type { MakeSection } from '../section.ts'

/** Charts as vectors: `boards` as they lie, `amounts` per asset, and the `timeline`. Whatever is not drawn is said. */
export const charts: MakeSection = (making, asked) => [
  ...(asked.has('boards') ? shownBoards(making).flatMap(board => boardDrawing(making, board)) : []),
  ...(asked.has('amounts') ? amountDrawings(making) : []),
  ...(asked.has('timeline') ? timelineDrawing(making) : []),
]

const shownBoards = ({ state }: Making): readonly Board[] =>
  all(state, 'board')
    .filter(board => !board.removed)
    .sort((a, b) => a.order - b.order || compareText(a.id, b.id))
