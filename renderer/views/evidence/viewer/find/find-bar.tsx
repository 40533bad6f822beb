import type { KeyboardEvent, RefObject } from 'react'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import styles from './find-bar.module.css'

interface FindBarProps {
  readonly label: string
  readonly wanted: string
  readonly onWanted: (wanted: string) => void
  /** How many were found so far; which of them is gone to, 0 for the first, -1 for none yet. */
  readonly count: number
  readonly now: number
  /** What is said beside the count, such as how far it is looked through. */
  readonly says: string
  readonly onMove: (step: 1 | -1) => void
  readonly field: RefObject<HTMLElement | null>
}

/** Words to look for in an exhibit. Enter goes to the next place, Shift+Enter to the one before, Escape ends it. */
export function FindBar({ label, wanted, onWanted, count, now, says, onMove, field }: FindBarProps) {
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onMove(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape' && wanted !== '') onWanted('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const place = count > 0 && now >= 0 ? `${now + 1} of ${count.toLocaleString('en')}` : ''
  return (
    <search className={styles['find']} ref={field} aria-label={label}>
      <TextField
        label={label}
        labelHidden
        placeholder={label}
        className={styles['field']}
        value={wanted}
        onChange={onWanted}
        onKeyDown={keys}
      />
      <span className={styles['says']} aria-live="polite">
        {wanted.trim() !== '' && [place, says].filter(Boolean).join(' · ')}
      </span>
      <Steps disabled={count === 0} onMove={onMove} />
    </search>
  )
}

function Steps({ disabled, onMove }: { readonly disabled: boolean; readonly onMove: FindBarProps['onMove'] }) {
  const look = { size: 'small', disabled } as const
  return (
    <>
      <IconButton {...look} icon="chevron-up" label="Previous match" shortcut="Shift+F3" onClick={() => onMove(-1)} />
      <IconButton {...look} icon="chevron-down" label="Next match" shortcut="F3" onClick={() => onMove(1)} />
    </>
  )
}
