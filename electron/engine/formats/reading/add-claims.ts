import { type CaseState, get } from '#shared/ops/state.ts'
import { entityAt, type Gathered, linkAt } from './gathered.ts'
import type { FoundClaim } from './importer.ts'

/** Claims about a record of the file. A link needs both its ends beside it to be found. */
export function addClaims(
  gathered: Gathered,
  state: CaseState,
  subject: string,
  claims: readonly FoundClaim[],
  where: string,
): boolean {
  const located = claims.map(claim => ({ ...claim, locator: where }))
  const link = get(state, 'link', subject)
  if (!link) return addTo(gathered, state, subject, located)
  if (!addTo(gathered, state, link.from, []) || !addTo(gathered, state, link.to, [])) return false
  linkAt(gathered, { key: link.id, type: link.type, from: link.from, to: link.to }).claims.push(...located)
  return true
}

function addTo(gathered: Gathered, state: CaseState, id: string, claims: readonly FoundClaim[]): boolean {
  const entity = get(state, 'entity', id)
  if (entity) entityAt(gathered, id, entity.type).claims.push(...claims)
  return entity !== undefined
}
