import type { Action } from '#renderer/commands/action.ts'
import { boardToShow } from '#renderer/state/boards.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { windowStore } from '#renderer/state/window-store.ts'
import type { Board } from '#shared/model/records/board.ts'
import { get } from '#shared/ops/state.ts'
import { titleBoard } from '../board-store.ts'

const group = 'Board'
const inView = () => windowStore.getState().view === 'board'

/** The board on show. */
function boardHere(): Board | undefined {
  const { state } = caseStore.getState()
  const id = state && boardToShow(state, windowStore.getState().board)
  return state && id ? get(state, 'board', id) : undefined
}

/** What is done with whole boards. */
export const boardsActions: readonly Action[] = [
  {
    id: 'boards.new',
    title: 'New board …',
    group,
    icon: 'plus',
    menus: { boards: 'edit' },
    writes: true,
    when: inView,
    run: () => titleBoard({ what: 'new', title: '' }),
  },
  {
    id: 'boards.rename',
    title: 'Rename this board …',
    group,
    icon: 'pencil',
    menus: { boards: 'edit' },
    writes: true,
    when: inView,
    whyNot: () => (boardHere() ? undefined : 'there is no board yet'),
    run: () => titleBoard({ what: 'rename', title: boardHere()?.title ?? '' }),
  },
]
