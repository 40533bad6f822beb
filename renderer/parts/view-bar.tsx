import { type ReactNode, useEffect, useRef } from 'react'
import { setFilter, useWindow } from '#renderer/state/window-store.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { ToolBar } from '#renderer/ui/tool-bar.tsx'
import styles from './view-bar.module.css'

interface ViewBarProps {
  /** What the filter narrows, in the plural. */
  readonly filters: string
  readonly says?: ReactNode
  /** The buttons of the view. */
  readonly children?: ReactNode
}

/** The tool bar of a list: its buttons, what it shows, and the filter that `/` opens. */
export function ViewBar({ filters, says, children }: ViewBarProps) {
  const filter = useWindow(state => state.filter)
  const field = useRef<HTMLDivElement>(null)
  const open = filter !== null
  useEffect(() => {
    if (open) field.current?.querySelector('input')?.focus()
  }, [open])
  return (
    <ToolBar>
      {children}
      <span className={styles['says']}>{says}</span>
      {open ? (
        <div ref={field} className={styles['filter']}>
          <TextField
            label={`Filter ${filters}`}
            labelHidden
            placeholder={`Filter ${filters}`}
            value={filter}
            onChange={setFilter}
            onKeyDown={event => {
              if (event.key === 'Escape') setFilter(null)
            }}
          />
          <IconButton icon="x" label="Close the filter" shortcut="Esc" size="small" onClick={() => setFilter(null)} />
        </div>
      ) : (
        <IconButton icon="list-filter" label={`Filter ${filters}`} shortcut="/" onClick={() => setFilter('')} />
      )}
    </ToolBar>
  )
}
