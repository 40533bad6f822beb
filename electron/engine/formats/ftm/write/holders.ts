import { all, type CaseState } from '#shared/ops/state.ts'
import { isIllustrative } from './claims.ts'
import type { Draft } from './draft.ts'

/** Who holds an account or wallet: themselves where they are somebody, else the one who owns it. */
export interface Holders {
  readonly of: (id: string) => Draft | undefined
}

/** Links that say whose it is. Custody ("kept at") does not: an exchange keeps what its customer holds. */
const saysWhose = new Set(['owns', 'owns-address', 'controls'])

/** A holder is known where exactly one legal entity is named; two would make one of them pay what they did not. */
export function holdersOf(state: CaseState, things: ReadonlyMap<string, Draft>): Holders {
  const owners = new Map<string, Set<Draft>>()
  for (const link of all(state, 'link')) {
    const owner = saysWhose.has(link.type) && !link.removed ? things.get(link.from) : undefined
    if (!owner?.schema.isA('LegalEntity') || isIllustrative(state, link.id)) continue
    const held = owners.get(link.to) ?? new Set()
    owners.set(link.to, held.add(owner))
  }
  return {
    of: id => {
      const own = things.get(id)
      if (own?.schema.isA('LegalEntity')) return own
      const [only, other] = owners.get(id) ?? []
      return other === undefined ? only : undefined
    },
  }
}
