import { builtIn } from '#shared/model/catalogue.ts'
import { agree, kindOf } from '#shared/model/lookup.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Value } from '#shared/model/value.ts'
import { all, type CaseState, claimsAbout } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'

/** What is nothing but its address, number or hash: two of these with one value are one thing, wherever they were found. */
const byValue: ReadonlySet<string> = new Set([
  'address',
  'transaction',
  'email-address',
  'phone-number',
  'domain',
  'ip-address',
])

/** The property that says which one such a thing is; undefined for types whose things may share every value. */
export const identifying = (type: string): string | undefined =>
  byValue.has(type) ? builtIn.entityType(type)?.caption[0] : undefined

/** Entities by what they are, to find the one that a file means. Of several alike the first counts. */
export interface SameThings {
  readonly find: (type: string, values: readonly Value[]) => string | undefined
  readonly add: (id: string, type: string, values: readonly Value[]) => void
}

/** Those that stand in a case. O(entities of such types). */
export function sameThingsIn(state: CaseState): SameThings {
  const known = new Map<string, { readonly id: string; readonly value: Value }[]>()
  const keyOf = (type: string, value: Value) => `${type} ${kindOf(value.kind).write(value).toLowerCase()}`
  const add = (id: string, type: string, values: readonly Value[]) => {
    for (const value of values) {
      const key = keyOf(type, value)
      known.set(key, [...(known.get(key) ?? []), { id, value }])
    }
  }
  for (const { id, type, removed } of all(state, 'entity')) {
    const property = removed ? undefined : identifying(type)
    if (property === undefined) continue
    const claims = claimsAbout(state, id).filter(claim => claim.property === property && isCurrent(claim))
    add(
      id,
      type,
      claims.map(({ value }) => value),
    )
  }
  return {
    add,
    find: (type, values) =>
      values
        .flatMap(value => known.get(keyOf(type, value))?.find(each => agree(each.value, value)) ?? [])
        .map(({ id }) => id)[0],
  }
}

/** Of records of another case the entities that are here already under another id: their ids there, and those here. */
export function sameAsHere(state: CaseState, records: readonly CaseRecord[]): ReadonlyMap<string, string> {
  const here = sameThingsIn(state)
  const values = Map.groupBy(
    records.flatMap(record => (record.record === 'claim' && isCurrent(record) ? [record] : [])),
    ({ subject, property }) => `${subject} ${property}`,
  )
  return new Map(
    records.flatMap((record): [string, string][] => {
      if (record.record !== 'entity' || record.removed || state.records.has(record.id)) return []
      const said = values.get(`${record.id} ${identifying(record.type)}`) ?? []
      const same = here.find(
        record.type,
        said.map(({ value }) => value),
      )
      return same === undefined ? [] : [[record.id, same]]
    }),
  )
}
