import type { FunctionComponent } from 'react'
import type { FormatOption, OptionNames } from '#shared/contract.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './form.module.css'

/** Chooses what the text of an option names; '' where nothing is chosen. */
export interface PickerProps {
  readonly label: string
  readonly value: string
  readonly onChange: (id: string) => void
  /** What it is called to choose nothing; absent where that is not offered. */
  readonly unsaid?: string
}

export type Pickers = Readonly<Partial<Record<OptionNames, FunctionComponent<PickerProps>>>>

interface OptionFieldProps {
  readonly option: FormatOption
  readonly value: string | boolean | undefined
  readonly onChange: (value: string | boolean) => void
  /** What it is called to choose nothing; absent where something is chosen always. */
  readonly unsaid?: string
  readonly pickers: Pickers
}

/** One choice of a format, made from its data: the same for what goes out and for what comes in. */
export function OptionField({ option, value, onChange, unsaid, pickers }: OptionFieldProps) {
  const { title, help } = option
  if (option.kind === 'flag') return <Flag {...{ title, help, onChange }} value={value === true} />
  const text = String(value ?? '')
  if (option.kind === 'choice') {
    const choices = option.choices.map(({ id, title: label }) => ({ value: id, label }))
    const open = unsaid === undefined ? [] : [{ value: '', label: unsaid }]
    return <Select label={title} value={text} choices={[...open, ...choices]} onChange={onChange} />
  }
  const Picker = option.names && pickers[option.names]
  const open = unsaid === undefined ? {} : { unsaid }
  if (Picker) return <Picker label={title} value={text} onChange={onChange} {...open} />
  return <TextField label={title} value={text} onChange={onChange} hint={help} />
}

interface FlagProps extends Pick<FormatOption, 'title' | 'help'> {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

/** What a switch means beyond its title is told only where it says more. */
function Flag({ title, help, value, onChange }: FlagProps) {
  const says = help.includes(title) ? '' : help
  return (
    <Checkbox checked={value} onChange={onChange}>
      {title} {says && <span className={styles['muted']}>{says}</span>}
    </Checkbox>
  )
}
