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
  const layout = useColumnLayout(key)
  const [words, setWords] = useState('')
  const fits = finder(words)
  const ids = shown.map(({ id }) => id)
  const pinned = pinnedOf(all, layout.pinned)
  const show = (id: string, on: boolean) =>
    changeColumnLayout(key, { shown: on ? [...ids, id] : ids.filter(each => each !== id) })
  const pin = (id: string) =>
    changeColumnLayout(key, {
      pinned: pinned.includes(id) ? pinned.filter(each => each !== id) : [...pinned, id],
      shown: ids.includes(id) ? ids : [...ids, id],
    })
  return (
    <div className={styles['columns']}>
      <TextField label="Find a column" labelHidden placeholder="Find a column" value={words} onChange={setWords} />
      <ul className={styles['choices']}>
        {all.map(({ id, title }) => {
          if (!fits(title)) return null
          const isPinned = pinned.includes(id)
          return (
            <li key={id} className={styles['choice']}>
              <Checkbox
                checked={ids.includes(id)}
                disabled={ids.length === 1 && ids[0] === id}
                onChange={on => show(id, on)}
              >
                {title}
              </Checkbox>
              <IconButton
                icon={isPinned ? 'pin-off' : 'pin'}
                label={isPinned ? `Let ${title} move along` : `Keep ${title} at the left`}
                size="small"
                onClick={() => pin(id)}
              />
            </li>
          )
        })}
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
