import type { ErrorMessage } from '#shared/errors.ts'
import styles from '../form/form.module.css'
import { DecimalSelect } from './decimal-select.tsx'
import { EncodingSelect } from './encoding-select.tsx'
import { TableColumns } from './table-columns.tsx'
import { EntityTypeSelect, LinkTypeSelect } from './type-selects.tsx'
import type { useReading } from './use-reading.ts'

interface ReadingFieldsProps extends Pick<ReturnType<typeof useReading>, 'reading' | 'seen' | 'set' | 'setColumn'> {
  readonly error: ErrorMessage | null
}

/** How the file is read where it leaves that open: asked once a dry run has seen it. */
export function ReadingFields({ reading, seen, set, setColumn, error }: ReadingFieldsProps) {
  const asksDecimal = reading.decimal !== undefined || (seen?.eitherWay ?? 0) > 0
  const isForeign = (seen?.tables.length ?? 0) > 0 || (seen?.untyped ?? 0) > 0
  const asksType = isForeign || reading.type !== undefined || reading.linkType !== undefined
  const isUnclear = error?.code === 'unclear-encoding'
  const asksEncoding = isUnclear || reading.encoding !== undefined || (seen?.texts.length ?? 0) > 0
  return (
    <>
      {asksEncoding && (
        <EncodingSelect value={reading.encoding} error={error} onChange={encoding => set('encoding', encoding)} />
      )}
      {asksType && (
        <div className={styles['pair']}>
          <EntityTypeSelect value={reading.type} onChange={type => set('type', type)} />
          <LinkTypeSelect value={reading.linkType} onChange={type => set('linkType', type)} />
        </div>
      )}
      {asksDecimal && <DecimalSelect value={reading.decimal} onChange={decimal => set('decimal', decimal)} />}
      {seen?.tables.map(table => (
        <TableColumns key={table.name} table={table} reading={reading} onColumn={setColumn} />
      ))}
    </>
  )
}
