import { cx } from '#renderer/ui/cx.ts'
import type { TableBlock } from '#shared/dossier/document.ts'
import styles from './blocks.module.css'
import { Runs } from './runs.tsx'

interface TableProps {
  readonly table: TableBlock
  /** The head stands above an earlier slice. */
  readonly continued: boolean
}

/** Widths are fixed by the columns' shares, so that the slices of one table stand in line. */
export function Table({ table: { title, columns, rows }, continued }: TableProps) {
  const sum = columns.reduce((total, column) => total + column.share, 0)
  return (
    <table className={styles['table']}>
      {title !== undefined && !continued && <caption>{title}</caption>}
      <colgroup>
        {columns.map((column, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one title, and their order never changes
          <col key={place} style={{ width: `${(column.share / sum) * 100}%` }} />
        ))}
      </colgroup>
      <thead className={cx(continued && styles['unseen'])}>
        <tr>
          {columns.map(({ title: head, align }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one title, and their order never changes
            <th key={place} scope="col" className={cx(align === 'end' && styles['end'])}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and a document never changes
          <tr key={row}>
            {columns.map(({ align }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name, and a document never changes
              <td key={place} className={cx(align === 'end' && styles['end'])}>
                <Runs text={cells[place] ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
