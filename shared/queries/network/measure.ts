import type { Groups } from '#shared/analysis/network/groups.ts'
import type { Network } from '#shared/analysis/network/network.ts'
import type { Work } from '#shared/analysis/network/work.ts'
import type { CaseNetwork } from './case-network.ts'

/** What a measure says of a network. */
export type Measured =
  /** A number for each entity. */
  | { readonly of: 'entities'; readonly scores: ArrayLike<number> }
  /** Entities parted into groups; `modularity` where the parting is one of many. */
  | { readonly of: 'groups'; readonly groups: Groups; readonly modularity?: number }
  /** 1 for each link that is one. */
  | { readonly of: 'links'; readonly marked: ArrayLike<number> }
  /** Why there is nothing to say, as a sentence. */
  | { readonly of: 'nothing'; readonly why: string }

/** A measure of the network of a case, as data: command line and window read this. */
export interface Measure {
  readonly id: string
  readonly title: string
  /** What a high value, or belonging to a group, means for an investigator. One sentence. */
  readonly meaning: string
  /** How what is missing from the case misleads here. One sentence. */
  readonly caution: string
  /** Whether it matters which way links lead, always or where that is asked for, and what they weigh. */
  readonly heeds: { readonly direction?: 'always' | 'asked'; readonly weights?: true }
  /** Its time grows with entities times links, not with their sum. */
  readonly slow?: true
  readonly work: (network: Network, weights?: Float64Array<ArrayBuffer>) => Work<Measured>
}

/** Measures a case's network, as far as the measure heeds direction and weights. */
export const measure = (of: Measure, built: CaseNetwork, weights?: Float64Array<ArrayBuffer>): Work<Measured> =>
  of.work(of.heeds.direction === 'always' ? built.network : built.ways, of.heeds.weights && weights)

/** Work that is done before anybody could look. */
export function* atOnce(measured: () => Measured): Work<Measured> {
  yield 0
  return measured()
}

/** Work whose result is a number for each entity. */
export function* scored(work: Work<ArrayLike<number>>): Work<Measured> {
  return { of: 'entities', scores: yield* work }
}
