import { useMemo } from 'react'
import { typeColour } from '#renderer/parts/subject.ts'
import { caseCounts } from '#renderer/state/case-counts.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { useCatalogue } from '#renderer/state/catalogue.ts'
import { type Choice, Select } from '#renderer/ui/select.tsx'
import { type RowKind, rowKinds, type TableScope } from '#shared/queries/table/column.ts'
import styles from './table.module.css'
import { scopeKey, showScope, useTableState } from './table-store.ts'

/** Chooses what the rows are: every entity, link or claim, or the entities of one type. */
export function ScopeSelect() {
  const scope = useTableState(state => state.scope)
  const counts = useCase(caseCounts)
  const catalogue = useCatalogue()
  const choices = useMemo(() => {
    const { entity = 0, link = 0, claim = 0 } = counts.records
    const all: Choice[] = [
      { value: 'entity', label: 'All entities', hint: entity.toLocaleString('en'), icon: 'boxes' },
      { value: 'link', label: 'All links', hint: link.toLocaleString('en'), icon: 'spline' },
      { value: 'claim', label: 'All claims, one a row', hint: claim.toLocaleString('en'), icon: 'quote' },
    ]
    const types = catalogue.entityTypes.flatMap((type): Choice[] => {
      const count = counts.types[type.id] ?? 0
      const { id, plural, icon } = type
      return count === 0
        ? []
        : [{ value: `entity:${id}`, label: plural, hint: count.toLocaleString('en'), icon, colour: typeColour(type) }]
    })
    return [...all, ...types]
  }, [counts, catalogue])
  return (
    <Select
      label="Rows"
      labelHidden
      className={styles['scope']}
      value={scopeKey(scope)}
      choices={choices}
      onChange={value => showScope(scopeOf(value))}
    />
  )
}

function scopeOf(key: string): TableScope {
  const [rows, type] = key.split(':')
  const kind: RowKind = rowKinds.find(each => each === rows) ?? 'entity'
  return type === undefined ? { rows: kind } : { rows: kind, type }
}
