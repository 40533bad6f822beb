import type { Action } from '#renderer/commands/action.ts'
import { ActionMenu } from '#renderer/commands/action-menu.tsx'
import { run } from '#renderer/state/act.ts'
import { boardsOf } from '#renderer/state/boards.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { showBoard, useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { lineKeys } from '#renderer/ui/line-keys.ts'
import { Popover } from '#renderer/ui/popover.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Board } from '#shared/model/records/board.ts'
import { addBoard } from './act.ts'
import { type Titling, titleBoard, useBoard } from './board-store.ts'
import styles from './toolbar.module.css'

/** Which board is on show; new ones, and other names for them: left, a name is kept, as in every line of its kind. */
export function BoardChooser() {
  const { boards, titling, current, keep } = useBoardChooser()
  return (
    <span className={styles['chooser']}>
      Board
      <ActionMenu name="boards" more={boards.map(board => showing(board, board === current))} align="end">
        <Button iconAfter="chevron-down" aria-label={`Board: ${current?.title ?? 'none'}`}>
          {current?.title ?? 'None yet'}
        </Button>
      </ActionMenu>
      <Popover label="Name of the board" align="end" open={titling !== null} onOpenChange={open => !open && keep()}>
        {titling && <TitleField titling={titling} onKeep={keep} />}
      </Popover>
    </span>
  )
}

function useBoardChooser() {
  const boards = useCase(boardsOf)
  const chosen = useWindow(state => state.board)
  const titling = useBoard(state => state.titling)
  const current = boards.find(board => board.id === chosen) ?? boards[0]
  const keep = () => {
    titleBoard(null)
    if (titling) void keepTitle(titling, current)
  }
  return { boards, titling, current, keep }
}

async function keepTitle({ what, title }: Titling, current: Board | undefined): Promise<void> {
  const name = title.trim()
  if (name === '') return
  if (what === 'new') await addBoard(name)
  else if (current && name !== current.title) await run('board.edit', { board: current.id, title: name })
}

const showing = ({ id, title }: Board, isShown: boolean): Action => ({
  id: `boards.show.${id}`,
  title,
  group: 'Board',
  menus: { boards: 'open' },
  checked: () => isShown,
  run: () => showBoard(id),
})

interface TitleFieldProps {
  readonly titling: Titling
  readonly onKeep: () => void
}

const TitleField = ({ titling, onKeep }: TitleFieldProps) => (
  <div className={styles['name']}>
    <TextField
      label="Name of the board"
      value={titling.title}
      onChange={title => titleBoard({ ...titling, title })}
      onKeyDown={lineKeys({ keep: onKeep, giveBack: () => titleBoard(null) })}
      autoFocus
    />
    <Button variant="primary" disabled={titling.title.trim() === ''} onClick={onKeep}>
      Save
    </Button>
  </div>
)
