import { useCaseScheme } from '#renderer/state/grading.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { entityGroups } from '#shared/model/entity-type.ts'
import { type Graded, gradeCode, gradeText, type SchemeId, schemeOf } from '#shared/model/grade.ts'
import { entityType } from '#shared/model/lookup.ts'
import type { BoardLens } from '#shared/queries/board-lens.ts'
import { changeLens, useBoard } from './board-store.ts'
import { useUnjudged } from './grade-filter.tsx'
import styles from './toolbar.module.css'

/** Each condition of the filter, to be read and to be taken away. */
export function FilterChips() {
  const lens = useBoard(state => state.lens)
  const scheme = useCaseScheme()
  const unjudged = useUnjudged(lens.grade)
  const conditions = conditionsOf(lens, scheme, unjudged)
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

function conditionsOf(lens: BoardLens, scheme: SchemeId, unjudged: number): Condition[] {
  const { withoutTypes, withoutGroups, grade, focus } = lens
  const less = <T,>(set: ReadonlySet<T>, item: T) => new Set([...set].filter(each => each !== item))
  return [
    ...(grade ? [{ says: gradeSays(grade, scheme, unjudged), without: { grade: null } }] : []),
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

function gradeSays(grade: Graded, scheme: SchemeId, unjudged: number): string {
  const least = schemeOf(grade) === scheme ? gradeCode(grade) : gradeText(grade)
  return unjudged === 0 ? `grade ≥ ${least}` : `grade ≥ ${least}, ${unjudged.toLocaleString('en')} not judged`
}
