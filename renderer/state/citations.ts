import type { CaseRecord } from '#shared/model/record.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { type ChangedRecord, changedRecords } from '#shared/ops/applied.ts'
import { drop, type IdList, type IndexDraft, push, sealed } from '#shared/ops/id-list.ts'
import { PersistentMap } from '#shared/ops/persistent-map.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import { derived } from './derived.ts'

/** Ids of the current claims that rest on a source, and of those read from an exhibit. */
interface Citations {
  readonly bySource: PersistentMap<IdList>
  readonly byExhibit: PersistentMap<IdList>
}

/** Which claims rest on what: kept once for all views of sources and evidence. */
export const citationsOf = derived<Citations>(
  state => {
    const empty = { bySource: new PersistentMap<IdList>(), byExhibit: new PersistentMap<IdList>() }
    return written(
      empty,
      [...(state.ids.get('claim') ?? [])].map(id => ({ was: undefined, now: state.records.get(id) })),
    )
  },
  (citations, applied) => written(citations, changedRecords(applied)),
)

type Step = Omit<ChangedRecord, 'id'>

function written({ bySource, byExhibit }: Citations, steps: readonly Step[]): Citations {
  const [sources, exhibits] = [bySource.draft(), byExhibit.draft()]
  for (const { was, now } of steps) {
    move(sources, cited(was, 'source'), cited(now, 'source'), was ?? now)
    move(exhibits, cited(was, 'exhibit'), cited(now, 'exhibit'), was ?? now)
  }
  return { bySource: sealed(sources), byExhibit: sealed(exhibits) }
}

const cited = (record: CaseRecord | undefined, by: 'source' | 'exhibit'): string | undefined =>
  record?.record === 'claim' && isCurrent(record) ? record[by] : undefined

function move(index: IndexDraft, from: string | undefined, to: string | undefined, record: CaseRecord | undefined) {
  if (from === to || !record) return
  if (from !== undefined) drop(index, from, record.id)
  if (to !== undefined) push(index, to, record.id)
}

/** The current claims that rest on a source or were read from an exhibit, in the order they came. */
export const claimsBy = (state: CaseState, by: keyof Citations, id: string): Claim[] =>
  [...(citationsOf(state)[by].get(id) ?? [])].flatMap(claim => get(state, 'claim', claim) ?? [])
