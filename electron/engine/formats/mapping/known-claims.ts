import { claimValue } from '#shared/commands/import-identity.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import type { Value } from '#shared/model/value.ts'
import { canonical } from '#shared/ops/canonical.ts'
import type { FoundClaim, FoundEntity } from '../reading/importer.ts'

/** What a file says of one thing so far, each value once. */
export interface KnownClaims {
  /** Whether the same was said before. */
  readonly has: (claim: FoundClaim) => boolean
  /** Of a property that holds one value. */
  readonly values: (property: string) => readonly Value[]
}

/** What was read of a list of claims, which only grows. */
interface Known {
  count: number
  readonly keys: Set<string>
  readonly values: Map<string, Value[]>
}

/** A thing may stand in every row of a long table: what was known of it by the row before is not read again. */
const knownOf = new WeakMap<readonly FoundClaim[], Known>()

const keyOf = ({ property, value, decimal }: FoundClaim) => canonical([property, value, decimal ?? ''])

/** O(claims that came since it was asked last). */
export function knownClaims(catalogue: Catalogue, { type, claims }: FoundEntity): KnownClaims {
  const known: Known = knownOf.get(claims) ?? { count: 0, keys: new Set(), values: new Map() }
  knownOf.set(claims, known)
  for (const claim of claims.slice(known.count)) add(catalogue, known, type, claim)
  known.count = claims.length
  return { has: claim => known.keys.has(keyOf(claim)), values: property => known.values.get(property) ?? [] }
}

function add(catalogue: Catalogue, { keys, values }: Known, type: string, claim: FoundClaim): void {
  const key = keyOf(claim)
  if (keys.has(key)) return
  keys.add(key)
  const of = catalogue.entityType(type)
  if (!of || propertyOf(of, claim.property)?.many) return
  const value = claimValue(catalogue, type, claim)
  if (value) values.set(claim.property, [...(values.get(claim.property) ?? []), value])
}
