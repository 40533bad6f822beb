import { Select as Base } from '@base-ui/react/select'
import { cx } from './cx.ts'
import field from './field.module.css'
import { focusAfterList } from './focus-back.ts'
import { Icon } from './icon.tsx'
import popup from './popup.module.css'
import styles from './select.module.css'
import { useTypedAhead } from './use-typed-ahead.ts'

export interface Choice<V extends string = string> {
  readonly value: V
  readonly label: string
  readonly hint?: string
  readonly icon?: string
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
  /** Where the focus goes once the list closes; null is back to this field. */
  readonly focusAfter?: () => HTMLElement | null
}

export function Select<V extends string>(props: SelectProps<V>) {
  const {
    label,
    value,
    choices,
    onChange,
    placeholder = 'Choose …',
    labelHidden,
    disabled = false,
    className,
    focusAfter,
  } = props
  const selected = choices.find(choice => choice.value === value)
  const { root, trigger, list } = useTypedAhead(choices, selected, choice => onChange(choice.value, true))
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
        <Base.Trigger className={styles['trigger']} aria-label={labelHidden ? label : undefined} {...trigger}>
          <Base.Value placeholder={placeholder} className={styles['value']} />
          <Icon name="chevron-down" size={14} className={styles['arrow']} />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className={popup['positioner']} sideOffset={4} alignItemWithTrigger={false}>
            <Base.Popup className={popup['popup']} {...list} finalFocus={() => focusAfterList(focusAfter?.())}>
              <Base.List>
                {choices.map(choice => (
                  <ChoiceItem key={choice.value} {...choice} />
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </div>
  )
}

function ChoiceItem({ value, label, hint, icon }: Choice) {
  return (
    <Base.Item value={value} className={popup['item']}>
      {icon && (
        <span className={popup['icon']}>
          <Icon name={icon} />
        </span>
      )}
      <Base.ItemText className={popup['text']}>{label}</Base.ItemText>
      {hint && <span className={popup['hint']}>{hint}</span>}
      <Base.ItemIndicator>
        <Icon name="check" size={14} />
      </Base.ItemIndicator>
    </Base.Item>
  )
}
