import { oneLine } from '#engine/formats/text/plain-text.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'

type Reference = Readonly<Record<string, unknown>>

/** Where what is said comes from: each source once, with the hash of its exhibit. */
export function referencesOf(state: CaseState, claims: readonly Claim[]): Reference[] {
  const cited = new Set(claims.flatMap(claim => (isCurrent(claim) && claim.source ? [claim.source] : [])))
  return [...cited].sort().flatMap(id => referenceTo(state, id))
}

function referenceTo(state: CaseState, id: string): readonly Reference[] {
  const source = get(state, 'source', id)
  if (!source || source.removed) return []
  const exhibit = get(state, 'exhibit', source.exhibit ?? '')
  const link =
    source.url && /^https?:/.test(source.url) && URL.canParse(source.url) ? new URL(source.url).href : undefined
  return [
    {
      source_name: oneLine(source.publisher || source.title) || 'source',
      description: oneLine(`${source.code} ${source.title}`),
      ...(link !== undefined && { url: link, ...(exhibit && { hashes: { 'SHA-256': exhibit.sha256 } }) }),
    },
  ]
}
