import type { Column } from './column.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './table.module.css'
import type { Order } from './table-order.ts'

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly tracks: string
  readonly order: Order | undefined
  readonly onOrder: (order: Order) => void
}

export function TableHead<Row>({ columns, tracks, order, onOrder }: TableHeadProps<Row>) {
  return (
    <div {...{ role: 'row' }} className={styles['head']} style={{ gridTemplateColumns: tracks }}>
      {columns.map(column => {
        const down = order?.column === column.id ? order.down : undefined
        const sorted = down === undefined ? ('none' as const) : down ? ('descending' as const) : ('ascending' as const)
        const head = { role: 'columnheader', ...(column.sortBy ? { 'aria-sort': sorted } : {}) }
        return (
          <div key={column.id} {...head} className={cx(styles['title'], column.align === 'end' && styles['end'])}>
            {column.sortBy ? (
              <button
                type="button"
                className={styles['sort']}
                onClick={() => onOrder({ column: column.id, down: down === false })}
              >
                {column.title}
                {down !== undefined && <Icon name={down ? 'arrow-down' : 'arrow-up'} size={12} />}
              </button>
            ) : (
              column.title
            )}
          </div>
        )
      })}
    </div>
  )
}
