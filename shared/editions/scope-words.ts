import { gradeText } from '#shared/model/grade.ts'
import { entityType } from '#shared/model/lookup.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { unjudgedBy } from '#shared/queries/grades.ts'
import type { Filter, Scope } from './scope.ts'

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
      const types = scope.types?.map(id => entityType(id)?.plural.toLowerCase() ?? id)
      const parts = [
        types ? types.join(', ') : 'entities',
        scope.words ? `found by "${scope.words}"` : '',
        gradeWanted(state, scope),
      ]
      return parts.filter(Boolean).join(' ')
    }
  }
}

/** Says also how many claims the filter could not judge, for they were graded in another scheme. */
function gradeWanted(state: CaseState, { grade, scheme }: Filter): string {
  if (!grade) return ''
  const [sourceGrade, informationGrade] = grade
  const unjudged = unjudgedBy(state, { scheme })
  const rest = unjudged === 0 ? '' : `; claims graded in another scheme, which it cannot judge: ${unjudged}`
  return `graded ${gradeText({ scheme, sourceGrade, informationGrade })} or better${rest}`
}
