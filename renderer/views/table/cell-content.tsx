import { typeColour } from '#renderer/parts/subject.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { type CaseState, get } from '#shared/ops/state.ts'
import type { TableColumn } from '#shared/queries/table/column.ts'
import styles from './grid.module.css'

interface CellContentProps {
  readonly state: CaseState
  readonly id: string
  readonly column: TableColumn
}

/** What stands in a cell: its text, how many values more there are, and whether sources disagree. */
export function CellContent({ state, id, column }: CellContentProps) {
  const { text, more, disagree } = column.cell(state, id)
  const subject = column.leadsTo?.(state, id)
  return (
    <>
      {subject !== undefined && <TypeMark state={state} id={subject} />}
      <span className={styles['text']} title={more > 0 || disagree ? column.written(state, id) : text}>
        {text}
      </span>
      {more > 0 && !disagree && <span className={styles['more']}>+{more}</span>}
      {disagree && (
        <abbr className={styles['disagree']} title="Sources disagree">
          ≠
        </abbr>
      )}
    </>
  )
}

function TypeMark({ state, id }: Omit<CellContentProps, 'column'>) {
  const entity = get(state, 'entity', id)
  if (!entity) return null
  const type = state.catalogue.entityType(entity.type)
  return (
    <span className={styles['type']} style={{ color: typeColour(type) }}>
      <Icon name={type?.icon ?? 'circle-help'} size={14} />
    </span>
  )
}
