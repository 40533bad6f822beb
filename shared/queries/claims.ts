import type { Property } from '#shared/model/entity-type.ts'
import { gradeRank, type SchemeId, schemeOf } from '#shared/model/grade.ts'
import { agree, kindOf } from '#shared/model/lookup.ts'
import { type Claim, claim as claimShape } from '#shared/model/records/claim.ts'
import type { KindId, Value } from '#shared/model/value.ts'
import { type CaseState, claimsAbout } from '#shared/ops/state.ts'

/** Whether a claim still speaks: not retracted, not replaced by a corrected one. */
export const isCurrent = (claim: Claim) => !claimShape.former?.(claim)

/**
 * Preferred first, disputed last, then by grade, then the older; so the first claim of a property is the one to show.
 * Grades of two schemes have no order: there the scheme whose oldest claim is older comes first, and only time decides.
 */
export function inOrder(claims: readonly Claim[]): Claim[] {
  if (claims.length < 2) return [...claims]
  const [first] = claims
  const isOneScheme = claims.every(({ scheme }) => scheme === first?.scheme)
  const schemes = isOneScheme ? [] : [...new Set([...claims].sort(byTime).map(schemeOf))]
  const place = (scheme: SchemeId) => schemes.indexOf(scheme)
  return [...claims].sort(
    (a, b) =>
      Number(b.preferred ?? false) - Number(a.preferred ?? false) ||
      Number(a.status === 'disputed') - Number(b.status === 'disputed') ||
      place(schemeOf(a)) - place(schemeOf(b)) ||
      gradeRank(a) - gradeRank(b) ||
      byTime(a, b),
  )
}

/** Claims of one moment are many, and words of a language slow to compare. */
const byTime = (a: Claim, b: Claim) => (a.at === b.at ? 0 : a.at.localeCompare(b.at)) || a.id.localeCompare(b.id)

/** The properties a subject's type gives it, then those it gave it once; none for an unknown type or id. */
export function propertiesOf(state: CaseState, id: string): readonly Property[] {
  const { properties = [], former } = state.catalogue.typeOf(state.records.get(id)) ?? {}
  return former ? [...properties, ...former] : properties
}

/** One property of one subject: its current claims, in order, and whether sources disagree. */
export interface PropertyClaims {
  readonly property: Property
  readonly claims: readonly Claim[]
  /** Retracted and superseded ones, kept for the record. */
  readonly former: readonly Claim[]
  readonly conflict: boolean
}

/** Properties of claims that this version does not know, as of a newer one: called by their ids, so that no claim is hidden. */
function unknownProperties(known: readonly Property[], held: ReadonlyMap<string, readonly Claim[]>): Property[] {
  const ids = new Set(known.map(({ id }) => id))
  return [...held].flatMap(([id, [claim]]) =>
    claim && !ids.has(id) ? [{ id, title: id, kind: claim.value.kind, many: true as const }] : [],
  )
}

/**
 * All that is claimed of a subject, by property in the order of its type, then what this version does not know. Properties
 * without a claim are left out.
 */
export function claimsByProperty(state: CaseState, id: string): PropertyClaims[] {
  const held = Map.groupBy(claimsAbout(state, id), claim => claim.property)
  const found: PropertyClaims[] = []
  const known = propertiesOf(state, id)
  for (const property of [...known, ...unknownProperties(known, held)]) {
    const claims = held.get(property.id)
    if (!claims) continue
    const currentClaims = inOrder(claims.filter(isCurrent))
    found.push({
      property,
      claims: currentClaims,
      former: claims.filter(claim => !isCurrent(claim)),
      conflict: disagree(property, currentClaims),
    })
  }
  return found
}

/** Current claims of one property, the one to show first. */
export function currentClaims(state: CaseState, id: string, property: string): Claim[] {
  return inOrder(claimsAbout(state, id).filter(claim => claim.property === property && isCurrent(claim)))
}

/**
 * Whether claims of a property cannot all be true: any two values of one that holds a single value; of one that holds
 * one for each asset, digest method or register, two of the same. Values for different times never disagree.
 */
export function disagree(property: Property, claims: readonly Claim[]): boolean {
  if ((property.many && !property.oneEach) || claims.length < 2) return false
  const rival = (a: Claim, b: Claim) =>
    !(property.oneEach && (eachOf(a.value) !== eachOf(b.value) || areMomentsApart(a, b))) && !arePeriodsApart(a, b)
  return claims.some((a, i) => claims.slice(i + 1).some(b => rival(a, b) && !agree(a.value, b.value)))
}

/** The asset, method or register of a value, of which a property with several values has one value each. */
const eachOf = (value: Value): string => kindOf<KindId>(value.kind).each?.(value) ?? ''

/** Two balances of different times can both be true. A day and an hour of that day are not different times. */
function areMomentsApart(a: Claim, b: Claim): boolean {
  const [one, other] = [a, b].map(claim => claim.observedAt ?? claim.validFrom)
  return one !== undefined && other !== undefined && !one.startsWith(other) && !other.startsWith(one)
}

const arePeriodsApart = (a: Claim, b: Claim): boolean => endsBefore(a, b) || endsBefore(b, a)

/** Dates compare as texts; `2021` begins `2021-03`, so that the year has not ended before its month. */
const endsBefore = ({ validTo }: Claim, { validFrom }: Claim): boolean =>
  validTo !== undefined && validFrom !== undefined && validTo < validFrom && !validFrom.startsWith(validTo)

/** Whether any property of the subject is in conflict. `claims`: all about it, where they are at hand. */
export function hasConflict(state: CaseState, id: string, claims: readonly Claim[] = claimsAbout(state, id)): boolean {
  const isAnyTwice = claims.length > 1 && new Set(claims.map(({ property }) => property)).size < claims.length
  return isAnyTwice && claimsByProperty(state, id).some(each => each.conflict)
}
