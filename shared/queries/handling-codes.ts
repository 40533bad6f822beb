import { restriction } from '#shared/model/grade.ts'
import { isTlp, readHandling } from '#shared/model/handling.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** Every handling code that a record of the case carries, TLP and others, in order. O(size of the case). */
export function codesInUse(state: CaseState): string[] {
  const found = new Set<string>()
  for (const record of state.records.values()) {
    if ('handling' in record && record.handling?.trim()) found.add(readHandling(record.handling))
  }
  return [...found].sort()
}

/**
 * What an edition withholds from everybody whom it is not allowed by name: codes outside TLP, and restrictions of a
 * grading scheme (`3x5x2 C`). In order. O(size of the case).
 */
export function codesBesideTlp(state: CaseState): string[] {
  const found = new Set(codesInUse(state).filter(code => !isTlp(code)))
  for (const record of state.records.values()) {
    const restricted = 'sourceGrade' in record ? restriction(record) : null
    if (restricted) found.add(restricted)
  }
  return [...found].sort()
}
