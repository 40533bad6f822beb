import { placementId } from '#shared/model/placement-id.ts'
import type { CaseRecord, RecordName, RecordNamed } from '#shared/model/record.ts'
import { canonicalHash } from './canonical.ts'

/**
 * Everything a case says at one moment, with the indexes that make the common questions cheap. Readers get this
 * read-only face; `apply` (apply.ts) is the only writer.
 */
export interface CaseState {
  readonly records: ReadonlyMap<string, CaseRecord>
  /** Ids by record name, in the order they came. An array: as sets they would double the time of opening a case. */
  readonly ids: ReadonlyMap<RecordName, readonly string[]>
  /** Claim ids by subject (entity or link). */
  readonly claimsAbout: ReadonlyMap<string, readonly string[]>
  /** Link ids by either end. */
  readonly linksAt: ReadonlyMap<string, readonly string[]>
  /** Custody event ids by exhibit. */
  readonly custodyOf: ReadonlyMap<string, readonly string[]>
  /** Placement ids by board. */
  readonly placementsOn: ReadonlyMap<string, readonly string[]>
  /** Placement ids by what is placed. */
  readonly placementsOf: ReadonlyMap<string, readonly string[]>
}

export function get<N extends RecordName>(state: CaseState, name: N, id: string): RecordNamed<N> | undefined {
  const record = state.records.get(id)
  return record?.record === name ? (record as RecordNamed<N>) : undefined
}

/** All records of one name, in the order they came; removed ones too. */
export function all<N extends RecordName>(state: CaseState, name: N): RecordNamed<N>[] {
  const found: RecordNamed<N>[] = []
  for (const id of state.ids.get(name) ?? []) found.push(state.records.get(id) as RecordNamed<N>)
  return found
}

const noIds: readonly string[] = []

function gather<N extends RecordName>(state: CaseState, ids: readonly string[] | undefined): RecordNamed<N>[] {
  return (ids ?? noIds).map(id => state.records.get(id) as RecordNamed<N>)
}

export const claimsAbout = (state: CaseState, id: string) => gather<'claim'>(state, state.claimsAbout.get(id))
export const linksAt = (state: CaseState, id: string) => gather<'link'>(state, state.linksAt.get(id))
export const custodyOf = (state: CaseState, id: string) => gather<'custody-event'>(state, state.custodyOf.get(id))
export const placementsOn = (state: CaseState, board: string) =>
  gather<'placement'>(state, state.placementsOn.get(board))
export const placementsOf = (state: CaseState, thing: string) =>
  gather<'placement'>(state, state.placementsOf.get(thing))

/** How a thing lies on a board; undefined where nobody has placed, locked or hidden it there. O(1). */
export const placementOf = (state: CaseState, board: string, thing: string) =>
  get(state, 'placement', placementId(board, thing))

/** SHA-256 over all records in canonical order: equal hashes mean equal cases. */
export function stateHash(state: CaseState): string {
  const ids = [...state.records.keys()].sort()
  return canonicalHash(ids.map(id => state.records.get(id)))
}
