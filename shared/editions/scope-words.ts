import { entityType } from '#shared/model/lookup.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
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
      const types = scope.types?.map(id => entityType(id)?.plural.toLowerCase() ?? id)
      const parts = [
        types ? types.join(', ') : 'entities',
        scope.words ? `found by "${scope.words}"` : '',
        scope.grade ? `graded ${scope.grade.join('')} or better` : '',
      ]
      return parts.filter(Boolean).join(' ')
    }
  }
}
