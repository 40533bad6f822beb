import { useState } from 'react'
import { run } from '#renderer/state/act.ts'
import { boardsOf } from '#renderer/state/boards.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { showBoard, useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { lineKeys } from '#renderer/ui/line-keys.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { addBoard } from './act.ts'
import styles from './toolbar.module.css'

/** Which board is on show; new ones, and other names for them: left, a name is kept, as in every line of its kind. */
export function BoardChooser() {
  const boards = useCase(boardsOf)
  const chosen = useWindow(state => state.board)
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const [title, setTitle] = useState('')
  const current = boards.find(board => board.id === chosen) ?? boards[0]
  const begin = (what: 'new' | 'rename') => {
    setNaming(what)
    setTitle(what === 'rename' ? (current?.title ?? '') : '')
  }
  const close = () => setNaming(null)
  const keep = () => {
    const name = title.trim()
    close()
    if (name === '' || (naming === 'rename' && name === current?.title)) return
    if (naming === 'new') void addBoard(name)
    else if (current) void run('board.edit', { board: current.id, title: name })
  }
  const items = [
    ...boards.map(({ id, title }) => ({ title, checked: id === current?.id, run: () => showBoard(id) })),
    'separator' as const,
    { title: 'New board …', icon: 'plus', run: () => begin('new') },
    ...(current ? [{ title: 'Rename this board …', icon: 'pencil', run: () => begin('rename') }] : []),
  ]
  return (
    <span className={styles['chooser']}>
      Board
      <Menu items={items} align="end">
        <Button iconAfter="chevron-down" aria-label={`Board: ${current?.title ?? 'none'}`}>
          {current?.title ?? 'None yet'}
        </Button>
      </Menu>
      <Popover label="Name of the board" align="end" open={naming !== null} onOpenChange={open => !open && keep()}>
        <div className={styles['name']}>
          <TextField
            label="Name of the board"
            value={title}
            onChange={setTitle}
            onKeyDown={lineKeys({ keep, giveBack: close })}
            autoFocus
          />
          <Button variant="primary" disabled={title.trim() === ''} onClick={keep}>
            Save
          </Button>
        </div>
      </Popover>
    </span>
  )
}
