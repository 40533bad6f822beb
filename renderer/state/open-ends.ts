import { type Applied, changedRecords } from '#shared/ops/applied.ts'
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

type Test = (state: CaseState, id: string) => boolean

/** What hangs on the claims of an entity, and what on its links: most commits bring one or the other. */
const tests: { readonly [of in 'claims' | 'links']: { readonly [end in keyof OpenEnds]?: Test } } = {
  claims: {
    unweighed: (state, id) =>
      (state.claimsAbout.get(id)?.length ?? 0) > 1 &&
      claimsByProperty(state, id).some(each => each.conflict && !each.claims.some(claim => claim.preferred)),
    unsourced: (state, id) => claimsAbout(state, id).some(claim => isCurrent(claim) && !claim.source),
  },
  links: {
    unlinked: (state, id) => {
      // of the thousands of links of a hub, the first tells
      for (const link of state.linksAt.get(id) ?? []) if (!get(state, 'link', link)?.removed) return false
      return true
    },
  },
}

/** What is left to do in the case: looked at once for each entity, and again for those a commit touches. */
export const openEndsOf = derived<OpenEnds>(
  state => {
    const none = () => new PersistentMap<true>()
    const ids = new Set(all(state, 'entity').map(({ id }) => id))
    return looked({ unweighed: none(), unsourced: none(), unlinked: none() }, state, { claims: ids, links: ids })
  },
  (ends, applied) => looked(ends, applied.after, entitiesTouched(applied)),
)

/** The entities to look at again. */
type Touched = { readonly [of in keyof typeof tests]: ReadonlySet<string> }

function looked(ends: OpenEnds, state: CaseState, touched: Touched): OpenEnds {
  const drafts = {
    unweighed: ends.unweighed.draft(),
    unsourced: ends.unsourced.draft(),
    unlinked: ends.unlinked.draft(),
  }
  for (const of of ['claims', 'links'] as const) {
    for (const id of touched[of]) {
      const entity = get(state, 'entity', id)
      for (const [end, test] of Object.entries(tests[of]) as [keyof OpenEnds, Test][]) {
        const open = entity !== undefined && !entity.removed && test(state, id)
        if (open !== (drafts[end].get(id) ?? false)) drafts[end].set(id, open || undefined)
      }
    }
  }
  return { unweighed: drafts.unweighed.done(), unsourced: drafts.unsourced.done(), unlinked: drafts.unlinked.done() }
}

/** Entities of which a commit changed the record, a claim, a link or the type. */
function entitiesTouched(applied: Applied): Touched {
  const claims = new Set(touchedByTypes(applied))
  const links = new Set<string>()
  for (const { id, was, now } of changedRecords(applied)) {
    for (const record of [was, now]) {
      if (record?.record === 'entity') {
        claims.add(id)
        links.add(id)
      } else if (record?.record === 'claim') claims.add(record.subject)
      else if (record?.record === 'link') links.add(record.from).add(record.to)
    }
  }
  return { claims, links }
}
