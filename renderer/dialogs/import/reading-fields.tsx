import styles from '../form.module.css'
import { DecimalSelect } from './decimal-select.tsx'
import { TableColumns } from './table-columns.tsx'
import { EntityTypeSelect, LinkTypeSelect } from './type-selects.tsx'
import type { useReading } from './use-reading.ts'

/** How the file is read where it leaves that open: asked once a dry run has seen it. */
export function ReadingFields({
  reading,
  seen,
  set,
  setColumn,
}: Pick<ReturnType<typeof useReading>, 'reading' | 'seen' | 'set' | 'setColumn'>) {
  const asksDecimal = reading.decimal !== undefined || (seen?.eitherWay ?? 0) > 0
  const isForeign = (seen?.tables.length ?? 0) > 0 || (seen?.untyped ?? 0) > 0
  const asksType = isForeign || reading.type !== undefined || reading.linkType !== undefined
  return (
    <>
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
