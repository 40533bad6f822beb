import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { TextField } from '#renderer/ui/text-field.tsx'
import styles from './suggest.module.css'
import { type Suggestion, SuggestList } from './suggest-list.tsx'
import { useAnchor } from './use-anchor.ts'
import { useReplaceable } from './use-replaceable.ts'

interface SuggestProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly text: string
  readonly onText: (text: string) => void
  /** Already narrowed to the text. */
  readonly options: readonly Suggestion[]
  readonly onPick: (value: string) => void
  /** The field is left; with what is marked in the open list, as if it were picked by going on. */
  readonly onBlur?: (marked: string | undefined) => void
  readonly placeholder?: string
  readonly error?: string | undefined
  readonly hint?: ReactNode
  readonly autoFocus?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** Enough to choose from without drawing a thousand rows. */
const most = 50

/** A text field that suggests; arrow keys and Enter pick, Escape closes the list and keeps the text. */
export function Suggest({ options, onPick, onText, onBlur, labelHidden = true, ...rest }: SuggestProps) {
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const { events, typed, settled } = useReplaceable(box, rest.text)
  const shown = options.slice(0, most)
  const visible = open && shown.length > 0
  const pick = (option: Suggestion) => {
    setOpen(false)
    settled()
    onPick(option.value)
  }
  useAnchor(box, visible)
  return (
    <div ref={box} className={styles['suggest']}>
      <TextField
        {...rest}
        {...comboboxOf(id, visible)}
        value={rest.text}
        labelHidden={labelHidden}
        aria-activedescendant={visible && at >= 0 ? `${id}-${at}` : undefined}
        onChange={text => {
          typed()
          onText(text)
          setAt(text.trim() === '' ? -1 : 0)
          setOpen(true)
        }}
        onFocus={events.onFocus}
        onMouseDown={event => {
          setOpen(true)
          events.onMouseDown(event)
        }}
        onKeyDown={event => steer(event, { visible, shown, at, setAt, setOpen, pick })}
        onBlur={() => {
          settled()
          setOpen(false)
          onBlur?.(visible ? shown[at]?.value : undefined)
        }}
      />
      {visible && <SuggestList id={id} label={rest.label} options={shown} at={at} onPick={pick} />}
    </div>
  )
}

interface Steering {
  readonly visible: boolean
  readonly shown: readonly Suggestion[]
  readonly at: number
  readonly setAt: (at: number) => void
  readonly setOpen: (open: boolean) => void
  readonly pick: (option: Suggestion) => void
}

function steer(event: KeyboardEvent, { visible, shown, at, setAt, setOpen, pick }: Steering): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step && visible) setAt((at + step + shown.length) % shown.length)
  else if (step) setOpen(true)
  else if (event.key === 'Enter' && visible && shown[at]) pick(shown[at])
  else if (event.key === 'Escape' && visible) setOpen(false)
  else return
  event.preventDefault()
  event.stopPropagation()
}

const comboboxOf = (list: string, visible: boolean) =>
  ({ role: 'combobox', 'aria-expanded': visible, 'aria-controls': list, 'aria-autocomplete': 'list' }) as const
