import type { CaseState } from '#shared/ops/state.ts'
import { filterPredicate } from '#shared/queries/filter/predicate.ts'
import { type CaseNetwork, caseNetwork } from '#shared/queries/network/case-network.ts'
import type { Given, Options } from './command.ts'
import { filterGiven } from './filter-given.ts'
import { linkTypeNamed } from './type-named.ts'

/** Which part of the case is looked at as a network, and whether it matters which way links lead. */
export const networkOptions: Options = {
  filter: { takes: '<filter>', help: 'Only entities and links that pass, such as "type:person,company grade:B2"' },
  directed: { help: 'Only along links, not against them; types that mean the same both ways lead both ways' },
  types: { takes: '<types>', help: 'Only links of these types, with commas between them, correlations too' },
  correlations: { help: 'Correlations count as well; else they are left out and counted' },
}

/** The network that the options ask for. Throws UsageError. */
export function networkGiven(given: Given, state: CaseState): CaseNetwork {
  const [filter, types] = [given.one('filter'), given.one('types')]
  return caseNetwork(state, {
    directed: given.has('directed'),
    correlations: given.has('correlations'),
    ...(filter === undefined ? {} : { filter: filterPredicate(state, filterGiven(filter, state)) }),
    ...(types === undefined ? {} : { types: new Set(types.split(',').map(type => typeGiven(state, type))) }),
  })
}

const typeGiven = (state: CaseState, typed: string) => linkTypeNamed(state.catalogue, typed).id
