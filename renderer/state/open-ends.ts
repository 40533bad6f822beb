import { type Applied, changedIds } from '#shared/ops/applied.ts'
import { PersistentMap } from '#shared/ops/persistent-map.ts'
import { all, type CaseState, claimsAbout, get } from '#shared/ops/state.ts'
import { claimsByProperty, isCurrent } from '#shared/queries/claims.ts'
import { touchedByTypes } from '#shared/queries/types-touched.ts'
import { derived } from './derived.ts'

/** Entities on which something is left to do, by what it is. */
export interface OpenEnds {
  /** Sources disagree, and nobody has said which is to be used. */
  readonly unweighed: PersistentMap<true>
  /** A standing value rests on no source. */
  readonly unsourced: PersistentMap<true>
  /** Not linked to anything. */
  readonly unlinked: PersistentMap<true>
}

const tests: { readonly [end in keyof OpenEnds]: (state: CaseState, id: string) => boolean } = {
  unweighed: (state, id) =>
    claimsAbout(state, id).length > 1 &&
    claimsByProperty(state, id).some(each => each.conflict && !each.claims.some(claim => claim.preferred)),
  unsourced: (state, id) => claimsAbout(state, id).some(claim => isCurrent(claim) && !claim.source),
  unlinked: (state, id) => {
    // of the thousands of links of a hub, the first tells
    for (const link of state.linksAt.get(id) ?? []) if (!get(state, 'link', link)?.removed) return false
    return true
  },
}

/** What is left to do in the case: looked at once for each entity, and again for those a commit touches. */
export const openEndsOf = derived<OpenEnds>(
  state => {
    const none = () => new PersistentMap<true>()
    const ids = all(state, 'entity').map(({ id }) => id)
    return looked({ unweighed: none(), unsourced: none(), unlinked: none() }, state, ids)
  },
  (ends, applied) => looked(ends, applied.after, entitiesTouched(applied)),
)

function looked(ends: OpenEnds, state: CaseState, ids: Iterable<string>): OpenEnds {
  const drafts = {
    unweighed: ends.unweighed.draft(),
    unsourced: ends.unsourced.draft(),
    unlinked: ends.unlinked.draft(),
  }
  for (const id of ids) {
    const entity = get(state, 'entity', id)
    for (const end of Object.keys(tests) as (keyof OpenEnds)[]) {
      const open = entity !== undefined && !entity.removed && tests[end](state, id)
      if (open !== (drafts[end].get(id) ?? false)) drafts[end].set(id, open || undefined)
    }
  }
  return { unweighed: drafts.unweighed.done(), unsourced: drafts.unsourced.done(), unlinked: drafts.unlinked.done() }
}

/** Entities of which a commit changed the record, a claim, a link or the type. */
function entitiesTouched({ ops, before, after }: Applied): ReadonlySet<string> {
  const touched = new Set(touchedByTypes(after, ops))
  for (const id of changedIds(ops)) {
    for (const record of [before.records.get(id), after.records.get(id)]) {
      if (record?.record === 'entity') touched.add(id)
      else if (record?.record === 'claim') touched.add(record.subject)
      else if (record?.record === 'link') touched.add(record.from).add(record.to)
    }
  }
  return touched
}
