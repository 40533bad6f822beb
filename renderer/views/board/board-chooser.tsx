import { type FormEvent, useState } from 'react'
import { run } from '#renderer/state/act.ts'
import { boardsOf } from '#renderer/state/boards.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { showBoard, useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { addBoard } from './act.ts'
import styles from './toolbar.module.css'

/** Which board is on show; new ones, and other names for them. */
export function BoardChooser() {
  const boards = useCase(boardsOf)
  const chosen = useWindow(state => state.board)
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const current = boards.find(board => board.id === chosen) ?? boards[0]
  const save = (title: string) => {
    setNaming(null)
    if (naming === 'new') void addBoard(title)
    else if (current) void run('board.edit', { board: current.id, title })
  }
  const items = [
    ...boards.map(({ id, title }) => ({ title, checked: id === current?.id, run: () => showBoard(id) })),
    'separator' as const,
    { title: 'New board …', icon: 'plus', run: () => setNaming('new') },
    ...(current ? [{ title: 'Rename this board …', icon: 'pencil', run: () => setNaming('rename') }] : []),
  ]
  return (
    <span className={styles['chooser']}>
      Board
      <Menu items={items} align="end">
        <Button iconAfter="chevron-down" aria-label={`Board: ${current?.title ?? 'none'}`}>
          {current?.title ?? 'None yet'}
        </Button>
      </Menu>
      <Popover
        label="Name of the board"
        align="end"
        open={naming !== null}
        onOpenChange={open => !open && setNaming(null)}
      >
        <NameForm key={naming} start={naming === 'rename' ? (current?.title ?? '') : ''} onSave={save} />
      </Popover>
    </span>
  )
}

function NameForm({ start, onSave }: { readonly start: string; readonly onSave: (title: string) => void }) {
  const [title, setTitle] = useState(start)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() !== '') onSave(title.trim())
  }
  return (
    <form className={styles['name']} onSubmit={submit}>
      <TextField label="Name of the board" value={title} onChange={setTitle} autoFocus />
      <Button variant="primary" type="submit" disabled={title.trim() === ''}>
        Save
      </Button>
    </form>
  )
}
