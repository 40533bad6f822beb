import { useCatalogue } from '#renderer/state/catalogue.ts'
import { useCaseScheme } from '#renderer/state/grading.ts'
import { narrow, useWindow } from '#renderer/state/window-store.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { entityGroups } from '#shared/model/entity-type.ts'
import { type Graded, gradeCode, gradeText, type SchemeId, schemeOf } from '#shared/model/grade.ts'
import { askingFor, type Filter, leastGrade, without } from '#shared/queries/filter/filter.ts'
import styles from './filter.module.css'
import { useUnjudged } from './grade-filter.tsx'

/** Each condition of the filter, to be read and to be taken away. */
export function FilterChips() {
  const filter = useWindow(state => state.caseFilter)
  const scheme = useCaseScheme()
  const catalogue = useCatalogue()
  const unjudged = useUnjudged(leastGrade(filter))
  const conditions = conditionsOf(catalogue, filter, scheme, unjudged)
  if (conditions.length === 0) return null
  return (
    <div className={styles['chips']}>
      {conditions.map(({ says, without: less }) => (
        <Chip key={says} removeLabel={`Remove the filter: ${says}`} onRemove={() => narrow(less)}>
          {says}
        </Chip>
      ))}
    </div>
  )
}

interface Condition {
  readonly says: string
  readonly without: Partial<Filter>
}

function conditionsOf(catalogue: Catalogue, filter: Filter, scheme: SchemeId, unjudged: number): Condition[] {
  const { withoutTypes = [], withoutGroups = [], near, steps = 1 } = filter
  const least = leastGrade(filter)
  const around = `${steps} ${steps === 1 ? 'step' : 'steps'} around ${near?.length ?? 0}`
  return [
    ...(least ? [{ says: gradeSays(least, scheme, unjudged), without: askingFor(null) }] : []),
    ...(near ? [{ says: around, without: { near: undefined, steps: undefined } }] : []),
    ...withoutGroups.map(group => ({
      says: `no ${entityGroups[group].toLowerCase()}`,
      without: { withoutGroups: without(withoutGroups, group) },
    })),
    ...withoutTypes.map(type => ({
      says: `no ${catalogue.entityType(type)?.plural.toLowerCase() ?? type}`,
      without: { withoutTypes: without(withoutTypes, type) },
    })),
  ]
}

function gradeSays(grade: Graded, scheme: SchemeId, unjudged: number): string {
  const least = schemeOf(grade) === scheme ? gradeCode(grade) : gradeText(grade)
  return unjudged === 0 ? `grade ≥ ${least}` : `grade ≥ ${least}, ${unjudged.toLocaleString('en')} not judged`
}
