import { Select as Base } from '@base-ui/react/select'
import { type FocusEvent, type RefObject, useRef } from 'react'
import { cx } from './cx.ts'
import field from './field.module.css'
import { isLeftIn, useFocusBackAtOnce } from './focus-back.ts'
import { Icon } from './icon.tsx'
import popup from './popup.module.css'
import styles from './select.module.css'
import { useTypedAhead } from './use-typed-ahead.ts'

export interface Choice<V extends string = string> {
  readonly value: V
  readonly label: string
  readonly hint?: string
  readonly icon?: string
  /** A CSS colour: of the icon, else of a disc in its place. */
  readonly colour?: string
}

interface SelectProps<V extends string> {
  readonly label: string
  readonly value: V | null
  readonly choices: readonly Choice<V>[]
  /** `picked` of the open list; otherwise its first letters are being typed, and more may follow. */
  readonly onChange: (value: V, picked: boolean) => void
  readonly placeholder?: string
  readonly labelHidden?: boolean
  readonly disabled?: boolean
  readonly className?: string | undefined
}

export function Select<V extends string>(props: SelectProps<V>) {
  const { label, value, choices, onChange, placeholder = 'Choose …', labelHidden, disabled = false, className } = props
  const selected = choices.find(choice => choice.value === value)
  const { root, trigger, list } = useTypedAhead(choices, selected, ({ value }, picked) => onChange(value, picked))
  const { box, sheet, closeWhenLeft } = useFocusInList(root)
  return (
    <div className={cx(field['field'], className)}>
      <Base.Root
        items={choices}
        value={value}
        disabled={disabled}
        {...root}
        onValueChange={(next, { reason }) => next !== null && onChange(next, reason === 'item-press')}
      >
        {!labelHidden && <Base.Label className={field['label']}>{label}</Base.Label>}
        <Base.Trigger
          ref={box}
          className={styles['trigger']}
          aria-label={labelHidden ? label : undefined}
          onBlur={closeWhenLeft}
          {...trigger}
        >
          {selected && <Mark {...selected} />}
          {/* What is chosen may be to choose nothing, which the list itself would show as if nothing were chosen. */}
          <Base.Value className={cx(styles['value'], !selected && styles['none'])}>
            {selected?.label ?? placeholder}
          </Base.Value>
          <Icon name="chevron-down" size={14} className={styles['arrow']} />
        </Base.Trigger>
        <ChoiceSheet {...{ sheet, choices, list }} label={root.open ? label : undefined} onBlur={closeWhenLeft} />
      </Base.Root>
    </div>
  )
}

interface ListState {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Gives the focus back from the list at once, and closes it when the focus goes elsewhere. */
function useFocusInList({ open, onOpenChange }: ListState) {
  const box = useRef<HTMLButtonElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  useFocusBackAtOnce(open, sheet, box)
  /** A dialog that a shortcut opens over the list would leave it open behind. */
  const closeWhenLeft = ({ relatedTarget: to }: FocusEvent) => {
    if (open && to !== null && !box.current?.contains(to) && !sheet.current?.contains(to)) onOpenChange(false)
  }
  return { box, sheet, closeWhenLeft }
}

interface ChoiceSheetProps {
  readonly sheet: RefObject<HTMLDivElement | null>
  readonly choices: readonly Choice[]
  /** Its name while it is open. */
  readonly label: string | undefined
  readonly list: ReturnType<typeof useTypedAhead>['list']
  readonly onBlur: (event: FocusEvent) => void
}

/** A landmark while it is open: it stands at the end of the page, outside all others. */
const ChoiceSheet = ({ sheet, choices, label, list, onBlur }: ChoiceSheetProps) => (
  <Base.Portal render={<section aria-label={label} />}>
    <Base.Positioner className={popup['positioner']} sideOffset={4} alignItemWithTrigger={false}>
      <Base.Popup
        ref={sheet}
        className={popup['popup']}
        onBlur={onBlur}
        finalFocus={() => isLeftIn(sheet.current)}
        {...list}
      >
        <ChoiceList choices={choices} />
      </Base.Popup>
    </Base.Positioner>
  </Base.Portal>
)

const ChoiceList = ({ choices }: { readonly choices: readonly Choice[] }) => (
  <Base.List>
    {choices.map(choice => (
      <ChoiceItem key={choice.value} {...choice} />
    ))}
  </Base.List>
)

function Mark({ icon, colour }: Choice) {
  if (!icon && !colour) return null
  return (
    <span className={popup['icon']} style={colour ? { color: colour } : undefined}>
      {icon ? <Icon name={icon} /> : <span className={styles['disc']} />}
    </span>
  )
}

function ChoiceItem(choice: Choice) {
  const { value, label, hint } = choice
  return (
    <Base.Item value={value} className={popup['item']}>
      <Mark {...choice} />
      <Base.ItemText className={popup['text']}>{label}</Base.ItemText>
      {hint && <span className={popup['hint']}>{hint}</span>}
      <Base.ItemIndicator>
        <Icon name="check" size={14} />
      </Base.ItemIndicator>
    </Base.Item>
  )
}
