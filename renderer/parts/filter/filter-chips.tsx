import { useCase } from '#renderer/state/case-store.ts'
import { useCatalogue } from '#renderer/state/catalogue.ts'
import { useCaseScheme } from '#renderer/state/grading.ts'
import { narrow, useWindow } from '#renderer/state/window-store.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { entityGroups } from '#shared/model/entity-type.ts'
import { type Graded, gradeCode, gradeText, type SchemeId, schemeOf } from '#shared/model/grade.ts'
import { get } from '#shared/ops/state.ts'
import { askingFor, type Filter, leastGrade, without } from '#shared/queries/filter/filter.ts'
import { traits } from '#shared/queries/filter/traits.ts'
import styles from './filter.module.css'
import { useUnjudged } from './grade-filter.tsx'

/** Each condition of the filter, to be read and to be taken away. */
export function FilterChips() {
  const filter = useWindow(state => state.caseFilter)
  const scheme = useCaseScheme()
  const catalogue = useCatalogue()
  const unjudged = useUnjudged(leastGrade(filter))
  const codes = useCase(state => filter.sources?.map(id => get(state, 'source', id)?.code ?? id))
  const codeOf = (id: string) => codes?.[filter.sources?.indexOf(id) ?? 0] ?? id
  const conditions = conditionsOf(catalogue, filter, scheme, unjudged, codeOf)
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

function conditionsOf(
  catalogue: Catalogue,
  filter: Filter,
  scheme: SchemeId,
  unjudged: number,
  codeOf: (source: string) => string,
): Condition[] {
  const { withoutTypes = [], withoutGroups = [], near, steps = 1 } = filter
  const least = leastGrade(filter)
  const around = `${steps} ${steps === 1 ? 'step' : 'steps'} around ${near?.length ?? 0}`
  return [
    ...(least ? [{ says: gradeSays(least, scheme, unjudged), without: askingFor(null) }] : []),
    ...saidConditions(filter, codeOf),
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

/** What is asked of what is claimed: chips in the words of their field. */
function saidConditions(filter: Filter, codeOf: (source: string) => string): Condition[] {
  const { sources, handling, tags, has = [], lacks = [], dated, amount } = filter
  return [
    ...(sources ? [{ says: `source ${sources.map(codeOf).join(', ')}`, without: { sources: undefined } }] : []),
    ...(handling ? [{ says: handling.join(', '), without: { handling: undefined } }] : []),
    ...(tags ? [{ says: `tag ${tags.join(', ')}`, without: { tags: undefined } }] : []),
    ...(dated === undefined ? [] : [{ says: `date ${dated}`, without: { dated: undefined } }]),
    ...(amount === undefined ? [] : [{ says: `amount ${amount}`, without: { amount: undefined } }]),
    ...has.map(trait => ({ says: traits[trait].has, without: { has: without(has, trait) } })),
    ...lacks.map(trait => ({ says: traits[trait].lacks, without: { lacks: without(lacks, trait) } })),
  ]
}

function gradeSays(grade: Graded, scheme: SchemeId, unjudged: number): string {
  const least = schemeOf(grade) === scheme ? gradeCode(grade) : gradeText(grade)
  return unjudged === 0 ? `grade ≥ ${least}` : `grade ≥ ${least}, ${unjudged.toLocaleString('en')} not judged`
}
