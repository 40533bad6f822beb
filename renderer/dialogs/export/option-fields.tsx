import type { ExportFormat, ExportOption } from '#shared/contract.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from '../form.module.css'

type Values = Readonly<Record<string, string | boolean>>

interface OptionFieldsProps {
  readonly format: ExportFormat
  readonly values: Values
  readonly onChange: (values: Values) => void
}

/** The choices of a format, made from its data: one form for all formats. */
export function OptionFields({ format, values, onChange }: OptionFieldsProps) {
  return format.options.map(option => (
    <OptionField
      key={option.id}
      option={option}
      value={values[option.id]}
      onChange={value => onChange({ ...values, [option.id]: value })}
    />
  ))
}

interface OptionFieldProps {
  readonly option: ExportOption
  readonly value: string | boolean | undefined
  readonly onChange: (value: string | boolean) => void
}

function OptionField({ option, value, onChange }: OptionFieldProps) {
  const { title, help } = option
  if (option.kind === 'flag') {
    return (
      <Checkbox checked={value === true} onChange={onChange}>
        {title} <span className={styles['muted']}>{help}</span>
      </Checkbox>
    )
  }
  if (option.kind === 'text')
    return <TextField label={title} value={String(value ?? '')} onChange={onChange} hint={help} />
  const choices = option.choices.map(({ id, title: label }) => ({ value: id, label }))
  return <Select label={title} value={String(value ?? '')} choices={choices} onChange={onChange} />
}
