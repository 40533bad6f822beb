import type { ExportFormat, ExportOption } from '#shared/contract.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { EntityField } from '../form/entity-field.tsx'
import styles from '../form/form.module.css'
import { DossierSelect } from './dossier-select.tsx'
import { asksFor } from './export-draft.ts'

type Values = Readonly<Record<string, string | boolean>>

interface OptionFieldsProps {
  readonly format: ExportFormat
  readonly values: Values
  readonly onChange: (values: Values) => void
}

/** The choices of a format, made from its data: one form for all formats. Switches stand side by side. */
export function OptionFields({ format, values, onChange }: OptionFieldsProps) {
  const options = format.options.filter(({ id }) => asksFor(id, values))
  const field = (option: ExportOption) => ({
    value: values[option.id],
    onChange: (value: string | boolean) => onChange({ ...values, [option.id]: value }),
  })
  const many = options.filter(each => each.kind === 'flag').length > 2
  return (
    <>
      <div className={styles['quad']}>
        {options.map(
          option => option.kind === 'choice' && <Choice key={option.id} {...{ option }} {...field(option)} />,
        )}
      </div>
      <div className={styles[many ? 'quad' : 'stack']}>
        {options.map(option => option.kind === 'flag' && <Flag key={option.id} {...{ option }} {...field(option)} />)}
      </div>
      {options.map(option => option.kind === 'text' && <Text key={option.id} {...{ option }} {...field(option)} />)}
    </>
  )
}

interface FieldProps<Kind extends ExportOption['kind']> {
  readonly option: Extract<ExportOption, { readonly kind: Kind }>
  readonly value: string | boolean | undefined
  readonly onChange: (value: string | boolean) => void
}

function Choice({ option, value, onChange }: FieldProps<'choice'>) {
  const choices = option.choices.map(({ id, title }) => ({ value: id, label: title }))
  return <Select label={option.title} value={String(value ?? '')} choices={choices} onChange={onChange} />
}

/** What a switch means beyond its title is told only where it says more. */
function Flag({ option: { title, help }, value, onChange }: FieldProps<'flag'>) {
  const says = help.includes(title) ? '' : help
  return (
    <Checkbox checked={value === true} onChange={onChange}>
      {title} {says && <span className={styles['muted']}>{says}</span>}
    </Checkbox>
  )
}

function Text({ option, value, onChange }: FieldProps<'text'>) {
  const { title, help, names } = option
  const text = String(value ?? '')
  if (names === 'dossier') return <DossierSelect label={title} value={text} onChange={onChange} />
  if (names === 'entity') return <EntityField label={title} value={text} onChange={onChange} />
  return <TextField label={title} value={text} onChange={onChange} hint={help} />
}
