import type { Catalogue } from '#shared/model/catalogue.ts'
import { placementId } from '#shared/model/placement-id.ts'
import type { CaseRecord, RecordName, RecordNamed } from '#shared/model/record.ts'
import { canonicalHash } from './canonical.ts'
import type { IdList } from './id-list.ts'
import type { PersistentMap } from './persistent-map.ts'

/**
 * The records of a case after one of its journal entries, with the indexes that make the common questions cheap. It never
 * changes: `apply` (apply.ts) gives the state after an edit and leaves this one as it is, so whoever holds one may take
 * its time.
 */
export interface CaseState {
  readonly records: PersistentMap<CaseRecord>
  /** Its types; one and the same while no record of a type changes. */
  readonly catalogue: Catalogue
  /** Ids by record name. */
  readonly ids: PersistentMap<IdList>
  /** Claim ids by subject (entity or link). */
  readonly claimsAbout: PersistentMap<IdList>
  /** Link ids by either end. */
  readonly linksAt: PersistentMap<IdList>
  /** Custody event ids by exhibit. */
  readonly custodyOf: PersistentMap<IdList>
  /** Placement ids by board. */
  readonly placementsOn: PersistentMap<IdList>
  /** Placement ids by what is placed. */
  readonly placementsOf: PersistentMap<IdList>
}

export function get<N extends RecordName>(state: CaseState, name: N, id: string): RecordNamed<N> | undefined {
  const record = state.records.get(id)
  return record?.record === name ? (record as RecordNamed<N>) : undefined
}

/** All records of one name, in the order they came; removed ones too. */
export const all = <N extends RecordName>(state: CaseState, name: N): RecordNamed<N>[] =>
  gather<N>(state, state.ids.get(name))

function gather<N extends RecordName>(state: CaseState, ids: IdList | undefined): RecordNamed<N>[] {
  const found: RecordNamed<N>[] = []
  for (const id of ids ?? []) found.push(state.records.get(id) as RecordNamed<N>)
  return found
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
