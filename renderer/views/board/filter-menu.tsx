import { useCallback } from 'react'
import { useCase } from '#renderer/state/case-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { type EntityGroup, entityGroups } from '#shared/model/entity-type.ts'
import { type InformationGrade, informationGrades, type SourceGrade, sourceGrades } from '#shared/model/grade.ts'
import { entityType } from '#shared/model/lookup.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { lensConditions, openLens } from '#shared/queries/board-lens.ts'
import { changeLens, useBoard } from './board-store.ts'
import styles from './toolbar.module.css'

/** Chooses what is left out of sight. Nothing moves, and nothing in the case changes. */
export function FilterMenu() {
  const lens = useBoard(state => state.lens)
  const trigger = (
    <Button variant="quiet" icon="list-filter">
      Filter
    </Button>
  )
  return (
    <Popover label="Filter the board" trigger={trigger}>
      <div className={styles['filter']}>
        <Grades />
        <Types />
        {lensConditions(lens) > 0 && (
          <Button variant="quiet" onClick={() => changeLens(openLens)}>
            Show everything
          </Button>
        )}
      </div>
    </Popover>
  )
}

function Grades() {
  const grade = useBoard(state => state.lens.grade)
  const [source, information] = grade ?? ['any', 'any']
  const set = (s: string, i: string) => {
    const open = s === 'any' && i === 'any'
    changeLens({ grade: open ? null : [asLetter(s), asDigit(i)] })
  }
  return (
    <section>
      <h3 className={styles['heading']}>At least this grade</h3>
      <div className={styles['grades']}>
        <Select
          label="Source"
          value={source}
          choices={choices(sourceGrades)}
          onChange={next => set(next, information)}
        />
        <Select
          label="Information"
          value={information}
          choices={choices(informationGrades)}
          onChange={next => set(source, next)}
        />
      </div>
    </section>
  )
}

const choices = (grades: Readonly<Record<string, string>>) => [
  { value: 'any', label: 'any' },
  ...Object.entries(grades).map(([value, says]) => ({ value, label: value, hint: says })),
]

// "any" beside a chosen other half is the worst grade there is
const asLetter = (text: string) => (text === 'any' ? 'F' : text) as SourceGrade
const asDigit = (text: string) => (text === 'any' ? '6' : text) as InformationGrade

function Types() {
  const counts = useCase(useCallback(countTypes, []))
  const present = Object.keys(counts)
  return (
    <section>
      <h3 className={styles['heading']}>Types</h3>
      {(Object.keys(entityGroups) as EntityGroup[]).map(group => (
        <Group
          key={group}
          group={group}
          counts={counts}
          types={present.filter(id => entityType(id)?.group === group)}
        />
      ))}
    </section>
  )
}

interface GroupProps {
  readonly group: EntityGroup
  readonly types: readonly string[]
  readonly counts: Readonly<Record<string, number>>
}

function Group({ group, types, counts }: GroupProps) {
  const { withoutGroups, withoutTypes } = useBoard(state => state.lens)
  if (types.length === 0) return null
  const shown = !withoutGroups.has(group)
  return (
    <div>
      <Checkbox checked={shown} onChange={on => changeLens({ withoutGroups: toggled(withoutGroups, group, !on) })}>
        {entityGroups[group]}
      </Checkbox>
      <div className={styles['types']}>
        {types.map(id => (
          <Checkbox
            key={id}
            disabled={!shown}
            checked={shown && !withoutTypes.has(id)}
            onChange={on => changeLens({ withoutTypes: toggled(withoutTypes, id, !on) })}
          >
            {entityType(id)?.title}
            <span className={styles['count']}>{counts[id]}</span>
          </Checkbox>
        ))}
      </div>
    </div>
  )
}

function toggled<T>(set: ReadonlySet<T>, item: T, on: boolean): ReadonlySet<T> {
  const next = new Set(set)
  if (on) next.add(item)
  else next.delete(item)
  return next
}

function countTypes(state: CaseState): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { type, removed } of all(state, 'entity')) if (!removed) counts[type] = (counts[type] ?? 0) + 1
  return counts
}
