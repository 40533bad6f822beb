import type { PointerEvent } from 'react'
import { cx } from '#renderer/ui/cx.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { conditionHelp } from '#shared/queries/table/condition.ts'
import styles from './grid.module.css'
import { styleOf } from './grid-row.tsx'
import { filterColumn, type Sorting, scopeKey, sortBy, useTableState } from './table-store.ts'
import type { PlacedColumn } from './use-columns.ts'

interface GridHeadProps {
  readonly columns: readonly PlacedColumn[]
  readonly width: number
  readonly problems: Readonly<Record<string, string>>
}

/** The titles of the columns, which sort, with their edges to drag; under them a line of filters where it is open. */
export function GridHead({ columns, width, problems }: GridHeadProps) {
  const key = useTableState(state => scopeKey(state.scope))
  const sorting = useTableState(state => state.sorting[key])
  const filtering = useTableState(state => state.filtering)
  return (
    <div {...{ role: 'rowgroup' }} className={styles['head']} style={{ width }}>
      <div {...{ role: 'row', 'aria-rowindex': 1 }} className={styles['titles']}>
        {columns.map((placed, at) => (
          <Title key={placed.column.id} placed={placed} index={at + 1} sorting={sorting} />
        ))}
      </div>
      {filtering && (
        <div {...{ role: 'row' }} className={styles['filters']}>
          {columns.map(placed => (
            <ColumnFilter key={placed.column.id} placed={placed} problem={problems[placed.column.id]} />
          ))}
        </div>
      )}
    </div>
  )
}

interface TitleProps {
  readonly placed: PlacedColumn
  readonly index: number
  readonly sorting: Sorting | undefined
}

function Title({ placed: { column, ...place }, index, sorting }: TitleProps) {
  const down = sorting?.column === column.id ? sorting.down : undefined
  const sorted = down === undefined ? ('none' as const) : down ? ('descending' as const) : ('ascending' as const)
  const head = { role: 'columnheader', 'aria-colindex': index, 'aria-sort': sorted }
  return (
    <div
      {...head}
      className={cx(styles['title'], place.isPinned && styles['pinned'], column.align === 'end' && styles['end'])}
      style={styleOf(place)}
    >
      <button type="button" tabIndex={-1} className={styles['sort']} onClick={() => sortBy(column.id)}>
        {column.title}
        {down !== undefined && <Icon name={down ? 'arrow-down' : 'arrow-up'} size={12} />}
      </button>
      <span
        className={cx(styles['edge'], place.isResizing && styles['resizing'])}
        aria-hidden="true"
        onPointerDown={(event: PointerEvent) => place.onResize(event.nativeEvent)}
        onDoubleClick={place.resetWidth}
      />
    </div>
  )
}

interface ColumnFilterProps {
  readonly placed: PlacedColumn
  readonly problem: string | undefined
}

function ColumnFilter({ placed: { column, ...place }, problem }: ColumnFilterProps) {
  const text = useTableState(state => state.filters[scopeKey(state.scope)]?.[column.id]) ?? ''
  return (
    <div
      {...{ role: 'gridcell' }}
      className={cx(styles['filter'], place.isPinned && styles['pinned'])}
      style={styleOf(place)}
    >
      <input
        aria-label={`Filter ${column.title}`}
        aria-invalid={problem ? true : undefined}
        title={problem ?? conditionHelp}
        placeholder="Filter"
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={event => filterColumn(column.id, event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape' && text !== '') {
            event.stopPropagation()
            filterColumn(column.id, '')
          }
        }}
      />
    </div>
  )
}
