import { Chip } from '#renderer/ui/chip.tsx'
import { entityGroups } from '#shared/model/entity-type.ts'
import { entityType } from '#shared/model/lookup.ts'
import type { BoardLens } from '#shared/queries/board-lens.ts'
import { changeLens, useBoard } from './board-store.ts'
import styles from './toolbar.module.css'

/** Each condition of the filter, to be read and to be taken away. */
export function FilterChips() {
  const lens = useBoard(state => state.lens)
  const conditions = conditionsOf(lens)
  if (conditions.length === 0) return null
  return (
    <div className={styles['chips']}>
      {conditions.map(({ says, without }) => (
        <Chip key={says} removeLabel={`Remove the filter: ${says}`} onRemove={() => changeLens(without)}>
          {says}
        </Chip>
      ))}
    </div>
  )
}

interface Condition {
  readonly says: string
  readonly without: Partial<BoardLens>
}

function conditionsOf({ withoutTypes, withoutGroups, grade, focus }: BoardLens): Condition[] {
  const less = <T,>(set: ReadonlySet<T>, item: T) => new Set([...set].filter(each => each !== item))
  return [
    ...(grade ? [{ says: `grade ≥ ${grade.join('')}`, without: { grade: null } }] : []),
    ...(focus
      ? [
          {
            says: `${focus.steps} ${focus.steps === 1 ? 'step' : 'steps'} around ${focus.ids.length}`,
            without: { focus: null },
          },
        ]
      : []),
    ...[...withoutGroups].map(group => ({
      says: `no ${entityGroups[group].toLowerCase()}`,
      without: { withoutGroups: less(withoutGroups, group) },
    })),
    ...[...withoutTypes].map(type => ({
      says: `no ${entityType(type)?.plural.toLowerCase() ?? type}`,
      without: { withoutTypes: less(withoutTypes, type) },
    })),
  ]
}
