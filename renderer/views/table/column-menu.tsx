import { useState } from 'react'
import { changeColumnLayout, useColumnLayout } from '#renderer/state/column-layout.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { finder } from '#shared/queries/search-terms.ts'
import type { TableColumn } from '#shared/queries/table/column.ts'
import styles from './table.module.css'
import { scopeKey, useTableState } from './table-store.ts'
import { pinnedOf } from './use-columns.ts'

interface ColumnMenuProps {
  readonly all: readonly TableColumn[]
  readonly shown: readonly TableColumn[]
}

/** Chooses which columns are on show, and which stay at the left. */
export function ColumnMenu({ all, shown }: ColumnMenuProps) {
  const trigger = (
    <Button variant="quiet" icon="columns-3">
      {`Columns ${shown.length}/${all.length}`}
    </Button>
  )
  return (
    <Popover label="Columns" trigger={trigger}>
      <Choices all={all} shown={shown} />
    </Popover>
  )
}

function Choices({ all, shown }: ColumnMenuProps) {
  const key = scopeKey(useTableState(state => state.scope))
  const [words, setWords] = useState('')
  const fits = finder(words)
  return (
    <div className={styles['columns']}>
      <TextField label="Find a column" labelHidden placeholder="Find a column" value={words} onChange={setWords} />
      <ul className={styles['choices']}>
        {all
          .filter(({ title }) => fits(title))
          .map(column => (
            <ColumnChoice key={column.id} column={column} all={all} shown={shown} />
          ))}
      </ul>
      <Button
        variant="quiet"
        onClick={() => changeColumnLayout(key, { shown: undefined, pinned: undefined, widths: {} })}
      >
        As they were at first
      </Button>
    </div>
  )
}

interface ColumnChoiceProps extends ColumnMenuProps {
  readonly column: TableColumn
}

function ColumnChoice({ column: { id, title }, all, shown }: ColumnChoiceProps) {
  const key = scopeKey(useTableState(state => state.scope))
  const ids = shown.map(each => each.id)
  const pinned = pinnedOf(all, useColumnLayout(key).pinned)
  const isPinned = pinned.includes(id)
  const isLast = ids.length === 1 && ids[0] === id
  const without = (list: readonly string[]) => list.filter(each => each !== id)
  const show = (on: boolean) => changeColumnLayout(key, { shown: on ? [...ids, id] : without(ids) })
  const pin = () =>
    changeColumnLayout(key, { pinned: isPinned ? without(pinned) : [...pinned, id], shown: [...without(ids), id] })
  return (
    <li className={styles['choice']}>
      <Checkbox checked={ids.includes(id)} disabled={isLast} onChange={show}>
        {title}
      </Checkbox>
      <IconButton
        icon={isPinned ? 'pin-off' : 'pin'}
        label={isPinned ? `Let ${title} move along` : `Keep ${title} at the left`}
        size="small"
        onClick={pin}
      />
    </li>
  )
}
