import { Autocomplete as Base } from '@base-ui/react/autocomplete'
import { type FormEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useId, useRef, useState } from 'react'
import styles from './combobox.module.css'
import { cx } from './cx.ts'
import field from './field.module.css'
import { FieldFrame } from './field-frame.tsx'
import popup from './popup.module.css'
import { type Suggestion, SuggestionWords, suggestionRow } from './suggestion.tsx'
import { useReplaceable } from './use-replaceable.ts'

interface ComboboxProps {
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
export function Combobox({ label, labelHidden = true, hint, error, ...props }: ComboboxProps) {
  const id = useId()
  const shown = props.options.slice(0, most)
  const { root, input, pick } = useChoosing(shown, props)
  const { placeholder, autoFocus, disabled } = props
  return (
    <Base.Root items={shown} mode="none" itemToStringValue={labelOf} autoHighlight {...root}>
      <FieldFrame id={id} label={label} labelHidden={labelHidden} hint={hint} error={error}>
        {described => (
          <Base.Input
            {...described}
            {...input}
            className={field['control']}
            placeholder={placeholder}
            autoFocus={autoFocus}
            disabled={disabled}
            spellCheck={false}
            autoComplete="off"
          />
        )}
      </FieldFrame>
      {root.open && (
        <Base.Portal>
          <Base.Positioner className={popup['positioner']} sideOffset={4} align="start">
            {/* Without the library's own sheet, which would hide all other fields from screen readers meanwhile. */}
            <Base.List className={styles['popup']} aria-label={label}>
              {(option: Suggestion) => <Option key={option.value} option={option} onPick={() => pick(option)} />}
            </Base.List>
          </Base.Positioner>
        </Base.Portal>
      )}
    </Base.Root>
  )
}

type Choosing = Pick<ComboboxProps, 'text' | 'onText' | 'onPick' | 'onBlur'>

/** What the field does: letters narrow, keys and going on pick. */
function useChoosing(shown: readonly Suggestion[], { text, onText, onPick, onBlur }: Choosing) {
  const ref = useRef<HTMLInputElement>(null)
  const { events, typed, settled } = useReplaceable(ref, text)
  const { root, visible, open, close, meant, left } = useList(shown, text)
  const pick = (option: Suggestion) => {
    close()
    settled()
    onPick(option.value)
  }
  const input = {
    ref,
    onFocus: events.onFocus,
    // letter by letter also while an input method composes, which the library waits out
    onInput: (event: FormEvent<HTMLInputElement>) => {
      typed()
      onText(event.currentTarget.value)
      open()
    },
    onMouseDown: (event: MouseEvent<HTMLInputElement>) => {
      open()
      events.onMouseDown(event)
    },
    onKeyDown: (event: Keys) => steer(event, { visible, meant, pick, close }),
    onBlur: () => {
      const option = left()
      settled()
      close()
      onBlur?.(option?.value)
    },
  }
  return { root, input, pick }
}

/** The list: whether it is open, and what of it going on means. */
function useList(shown: readonly Suggestion[], text: string) {
  const [isOpen, setOpen] = useState(false)
  const marked = useRef<Suggestion | undefined>(undefined)
  /** What going on meant as the library closed the list: Tab and a press elsewhere do that before the field is left. */
  const leaving = useRef<Suggestion | undefined>(undefined)
  const visible = isOpen && shown.length > 0
  const show = (next: boolean, meaning?: Suggestion) => {
    leaving.current = meaning
    setOpen(next)
  }
  /** What is marked, and before the list has marked anything, the first that fits what was typed. */
  const meant = () => (visible ? (marked.current ?? (text.trim() === '' ? undefined : shown[0])) : undefined)
  const root = {
    value: text,
    open: visible,
    onOpenChange: (next: boolean) => show(next, next ? undefined : meant()),
    onItemHighlighted: (option: Suggestion | undefined) => {
      marked.current = option
    },
  }
  const left = () => meant() ?? leaving.current
  return { root, visible, open: () => show(true), close: () => show(false), meant, left }
}

const labelOf = ({ label }: Suggestion) => label

interface Steering {
  readonly visible: boolean
  readonly meant: () => Suggestion | undefined
  readonly pick: (option: Suggestion) => void
  readonly close: () => void
}

type Keys = KeyboardEvent<HTMLInputElement> & { readonly preventBaseUIHandler: () => void }

/** Enter picks at once, however fast it follows the letters; Escape takes back the list and never the text. */
function steer(event: Keys, { visible, meant, pick, close }: Steering): void {
  if (event.key === 'Escape') event.preventBaseUIHandler()
  const option = event.key === 'Enter' ? meant() : undefined
  if (event.key === 'Escape' && visible) close()
  else if (option) pick(option)
  else return
  event.preventBaseUIHandler()
  event.preventDefault()
  event.stopPropagation()
}

interface OptionProps {
  readonly option: Suggestion
  readonly onPick: () => void
}

const Option = ({ option, onPick }: OptionProps) => (
  <Base.Item value={option} className={cx(suggestionRow, styles['option'])} onClick={onPick}>
    <SuggestionWords {...option} />
  </Base.Item>
)
