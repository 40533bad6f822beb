import type { ImportOption } from '#shared/contract.ts'
import styles from '../form/form.module.css'
import { OptionField, type Pickers } from '../form/option-field.tsx'
import { type Around, askedOptions } from './asked-options.ts'
import { EncodingSelect } from './encoding-select.tsx'
import { TableColumns } from './table-columns.tsx'
import { EntityTypeSelect, LinkTypeSelect } from './type-selects.tsx'
import type { useReading } from './use-reading.ts'

interface ReadingFieldsProps extends Around, Pick<ReturnType<typeof useReading>, 'options' | 'set' | 'setColumn'> {}

const pickers: Pickers = { 'entity-type': EntityTypeSelect, 'link-type': LinkTypeSelect }

/** How the file is read where it leaves that open, made from the options of its format. */
export function ReadingFields({ options, set, setColumn, ...around }: ReadingFieldsProps) {
  return (
    <>
      {askedOptions(options, around).map(group => (
        <div key={group[0]?.id} className={styles[group.length > 1 ? 'pair' : 'stack']}>
          {group.map(option => (
            <ReadingField key={option.id} {...{ option, around, set }} isAlone={group.length === 1} />
          ))}
        </div>
      ))}
      {around.seen?.tables.map(table => (
        <TableColumns key={table.name} table={table} reading={around.reading} onColumn={setColumn} />
      ))}
    </>
  )
}

interface ReadingFieldProps extends Pick<ReadingFieldsProps, 'set'> {
  readonly option: ImportOption
  readonly around: Around
  readonly isAlone: boolean
}

function ReadingField({ option, around: { reading, error }, set, isAlone }: ReadingFieldProps) {
  const { id, unsaid, kind, help } = option
  const held = reading[id]
  const value = typeof held === 'object' ? undefined : held
  const onChange = (next: string | boolean) => set(id, next === '' || next === false ? undefined : next)
  if (kind === 'text' && option.names === 'encoding')
    return <EncodingSelect {...{ option, error, onChange }} value={String(value ?? '')} />
  return (
    <>
      <OptionField {...{ option, value, onChange, unsaid, pickers }} />
      {isAlone && kind === 'choice' && <p className={styles['under']}>{help}.</p>}
    </>
  )
}
