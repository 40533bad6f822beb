import type { ImportTable } from '#shared/contract.ts'
import type { ColumnUse, ImportReading } from '#shared/model/import-reading.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { columnReasons } from '#shared/words/column-reasons.ts'
import { useCatalogue } from '../../state/catalogue.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from '../form/form.module.css'
import { asItTells, columnChoices, readWords } from './column-choices.ts'
import own from './import.module.css'
import { SampleRows } from './sample-rows.tsx'

interface TableColumnsProps {
  readonly table: ImportTable
  readonly reading: ImportReading
  readonly onColumn: (use: ColumnUse | null, column: string) => void
}

/** The columns of a table with some of their values, what each was read as, and another choice. */
export function TableColumns({ table, reading, onColumn }: TableColumnsProps) {
  const choices = columnChoices(useCatalogue(), table, reading)
  return (
    <section className={styles['section']} aria-label={`Columns of ${table.name}`}>
      <h3 className={styles['heading']}>
        {table.name}: {countWords(table.rows, 'row')}, {countWords(table.columns.length, 'column')}
      </h3>
      <ul className={own['columns']}>
        {table.columns.map((column, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one header; their order never changes
          <li key={at}>
            <Column {...{ column, choices, onColumn }} said={knownClaims(reading, column.header)} />
          </li>
        ))}
      </ul>
      <SampleRows table={table} />
    </section>
  )
}

const knownClaims = ({ columns = [] }: ImportReading, header: string) => columns.find(({ column }) => column === header)

interface ColumnProps {
  readonly column: ImportTable['columns'][number]
  readonly choices: ReturnType<typeof columnChoices>
  readonly said: ColumnUse | undefined
  readonly onColumn: TableColumnsProps['onColumn']
}

function Column({ column: { header, samples, as, why }, choices, said, onColumn }: ColumnProps) {
  const take = (next: string) => onColumn(next === asItTells ? null : { ...said, column: header, as: next }, header)
  const unit = (next: string) => {
    const { unit: _, ...use } = said ?? { column: header, as: as[0] ?? 'amount' }
    onColumn(next.trim() === '' ? use : { ...use, unit: next }, header)
  }
  const now = said?.as ?? as[0]
  const known = choices.some(({ value }) => value === now)
  return (
    <>
      <span className={own['header']}>
        <strong>{header || 'no header'}</strong>
        <span className={styles['muted']}>{samples.join(' · ') || 'empty'}</span>
      </span>
      <span className={own['choice']}>
        <Select
          label={`${header} is read as`}
          labelHidden
          value={known ? (now ?? null) : null}
          placeholder={readWords(said ? [said.as] : as)}
          choices={choices}
          onChange={take}
        />
        <span className={styles['muted']}>{columnReasons[why]}</span>
      </span>
      {now === 'amount' || now === 'worth' || said?.unit !== undefined ? (
        <TextField
          label={`Currency of ${header}`}
          labelHidden
          placeholder="Currency"
          value={said?.unit ?? ''}
          onChange={unit}
        />
      ) : (
        <span />
      )}
    </>
  )
}
