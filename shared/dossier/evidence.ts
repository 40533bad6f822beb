import { exhibitOf } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import type { Source } from '#shared/model/records/source.ts'
import { type CaseState, get } from '#shared/ops/state.ts'

/** A source and those that report it, the nearest to what was said first. Ends where a circle would begin. */
export function sourceChain(state: CaseState, id: string | undefined): Source[] {
  const chain: Source[] = []
  for (let next = id; next !== undefined; ) {
    const source = get(state, 'source', next)
    if (!source || chain.includes(source)) break
    chain.push(source)
    next = source.via
  }
  return chain
}

const present = (state: CaseState, id: string | undefined): Exhibit | undefined => {
  const exhibit = id === undefined ? undefined : get(state, 'exhibit', id)
  return exhibit?.removed ? undefined : exhibit
}

/** The exhibit a source is kept as, or the one of whoever reports it. */
export function exhibitOfSource(state: CaseState, id: string | undefined): Exhibit | undefined {
  for (const source of sourceChain(state, id)) {
    const exhibit = present(state, source.exhibit)
    if (exhibit) return exhibit
  }
  return undefined
}

/** The exhibit behind a claim: its own, the file it names, or its source's. Undefined: nothing backs it in this edition. */
export function exhibitOfClaim(state: CaseState, claim: Claim): Exhibit | undefined {
  const named = exhibitOf(claim.value)
  return present(state, claim.exhibit) ?? present(state, named) ?? exhibitOfSource(state, claim.source)
}
