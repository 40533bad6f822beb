import type { Making } from '../making.ts'
import { checkClaim, checkLink } from './check-shown.ts'
import { checkStatement } from './check-statement.ts'
import type { Finding } from './finding.ts'

/**
 * The citation check: what the document printed so far that no exhibit backs, statements first, in the order in which
 * a reader meets it, each once.
 */
export function check(making: Making): readonly Finding[] {
  const { statements, claims, links } = making.shown
  const found = new Map<string, Finding>()
  const all = [
    ...statements.flatMap(each => checkStatement(making, each)),
    ...[...links].flatMap(each => checkLink(making, each)),
    ...[...claims].flatMap(each => checkClaim(making, each)),
  ]
  for (const each of all) if (!found.has(each.key)) found.set(each.key, each)
  return [...found.values()]
}
