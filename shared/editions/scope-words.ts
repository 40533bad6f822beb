import { type EntityGroup, entityGroups } from '#shared/model/entity-type.ts'
import { gradeText } from '#shared/model/grade.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import type { Filter } from '#shared/queries/filter/filter.ts'
import { traits } from '#shared/queries/filter/traits.ts'
import { unjudgedBy } from '#shared/queries/grades.ts'
import type { Scope } from './scope.ts'

/** The scope as cover, report and journal say it: `the whole case`, `board "Money"`, `3 chosen entities and links`. */
export function scopeWords(state: CaseState, scope: Scope): string {
  switch (scope.of) {
    case 'case':
      return 'the whole case'
    case 'board':
      return `board "${get(state, 'board', scope.board)?.title ?? scope.board}"`
    case 'records':
      return scope.ids.length === 1 ? '1 chosen entity or link' : `${scope.ids.length} chosen entities and links`
    case 'filter': {
      const { words, groups, near, steps = 1 } = scope
      const parts = [
        scope.types ? types(state, scope.types) : 'entities',
        groups ? `of the ${groups.length === 1 ? 'group' : 'groups'} ${groupsNamed(groups)}` : '',
        withoutWords(state, scope),
        words ? `found by "${words}"` : '',
        near ? `within ${steps === 1 ? '1 step' : `${steps} steps`} of ${near.length} chosen` : '',
        saidWords(state, scope),
        gradeWanted(state, scope),
      ]
      return parts.filter(Boolean).join(' ')
    }
  }
}

const types = ({ catalogue }: CaseState, ids: readonly string[]) =>
  ids.map(id => catalogue.entityType(id)?.plural.toLowerCase() ?? id).join(', ')
const groupsNamed = (groups: readonly EntityGroup[]) => groups.map(each => entityGroups[each].toLowerCase()).join(', ')

function withoutWords(state: CaseState, { withoutTypes, withoutGroups }: Filter): string {
  const gone = [withoutGroups ? groupsNamed(withoutGroups) : '', withoutTypes ? types(state, withoutTypes) : ''].filter(
    Boolean,
  )
  return gone.length > 0 ? `without ${gone.join(', ')}` : ''
}

/** What is asked of what is claimed of them, but for the grade. */
function saidWords(state: CaseState, { sources, handling, tags, has, lacks, dated, amount }: Filter): string {
  const codes = sources?.map(id => get(state, 'source', id)?.code ?? id)
  const parts = [
    codes ? `as ${codes.join(' or ')} says` : '',
    handling ? `marked ${handling.join(' or ')}` : '',
    tags ? `tagged ${tags.map(each => `"${each}"`).join(' or ')}` : '',
    dated === undefined ? '' : `of the time ${dated}`,
    amount === undefined ? '' : `of amounts ${amount}`,
    ...(has ?? []).map(each => `where: ${traits[each].has}`),
    ...(lacks ?? []).map(each => `where: ${traits[each].lacks}`),
  ]
  return parts.filter(Boolean).join(', ')
}

/** Says also how many claims the filter could not judge, for they were graded in another scheme. */
function gradeWanted(state: CaseState, { grade, scheme }: Filter): string {
  if (!grade) return ''
  const [sourceGrade, informationGrade] = grade
  const unjudged = unjudgedBy(state, { scheme })
  const rest = unjudged === 0 ? '' : `; claims graded in another scheme, which it cannot judge: ${unjudged}`
  return `graded ${gradeText({ scheme, sourceGrade, informationGrade })} or better${rest}`
}
