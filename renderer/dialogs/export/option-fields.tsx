import type { ExportFormat, FormatOption } from '#shared/contract.ts'
import { EntityField } from '../form/entity-field.tsx'
import styles from '../form/form.module.css'
import { OptionField, type Pickers } from '../form/option-field.tsx'
import { DossierSelect } from './dossier-select.tsx'
import { asksFor } from './export-draft.ts'

type Values = Readonly<Record<string, string | boolean>>

interface OptionFieldsProps {
  readonly format: ExportFormat
  readonly values: Values
  readonly onChange: (values: Values) => void
}

const pickers: Pickers = { dossier: DossierSelect, entity: EntityField }

/** The choices of a format, made from its data: one form for all formats. Switches stand side by side. */
export function OptionFields({ format, values, onChange }: OptionFieldsProps) {
  const options = format.options.filter(({ id }) => asksFor(id, values))
  const fields = (kind: FormatOption['kind']) =>
    options
      .filter(option => option.kind === kind)
      .map(option => (
        <OptionField
          key={option.id}
          option={option}
          value={values[option.id]}
          onChange={value => onChange({ ...values, [option.id]: value })}
          pickers={pickers}
        />
      ))
  const flags = fields('flag')
  return (
    <>
      <div className={styles['quad']}>{fields('choice')}</div>
      <div className={styles[flags.length > 2 ? 'quad' : 'stack']}>{flags}</div>
      {fields('text')}
    </>
  )
}
