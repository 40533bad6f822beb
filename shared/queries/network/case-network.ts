import { type Network, undirected } from '#shared/analysis/network/network.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Link } from '#shared/model/records/link.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import type { FilterPredicate } from '../filter/predicate.ts'

/** Which part of a case is looked at as a network. */
export interface NetworkChoice {
  /** Whether it matters which way a link leads; one whose type means the same both ways leads both ways. */
  readonly directed: boolean
  readonly filter?: FilterPredicate
  /** Ids of the link types that count; absent: all but correlations and what denies something or tells two things apart. */
  readonly types?: ReadonlySet<string>
  /** Correlations count too. */
  readonly correlations?: boolean
}

/** The entities of a case as nodes, and the links between them. */
export interface CaseNetwork {
  /** As links lead; and as is asked, which is the same, or every link both ways. */
  readonly network: Network
  readonly ways: Network
  /** The id of each node's entity and of each link. */
  readonly entities: readonly string[]
  readonly links: readonly string[]
  readonly nodeOf: ReadonlyMap<string, number>
  readonly leftOut: LeftOut
}

/** How many of a case's entities and links a choice leaves out, each counted once, by the first reason that holds. */
export interface LeftOut {
  readonly filteredEntities: number
  /** Also those at an entity that is filtered away. */
  readonly filteredLinks: number
  readonly otherTypes: number
  readonly denials: number
  readonly correlations: number
}

/** Types by which something is denied, or two things told apart: no way leads along these unless it is asked for. */
const denials: ReadonlySet<string> = new Set(['not-same-as', 'denied-by'])

/** The network of a case: nothing that was removed, nothing that the choice leaves out. O(entities + links). */
export function caseNetwork(state: CaseState, choice: NetworkChoice): CaseNetwork {
  const { filter, directed } = choice
  const here = all(state, 'entity').filter(({ removed }) => !removed)
  const entities = here.map(({ id }) => id).filter(id => filter?.entity(state, id) ?? true)
  const nodeOf = new Map(entities.map((id, node) => [id, node]))
  const present = new Set(here.map(({ id }) => id))
  const kept: Link[] = []
  const leftOut = { filteredLinks: 0, otherTypes: 0, denials: 0, correlations: 0 }
  for (const link of all(state, 'link')) {
    if (link.removed || !present.has(link.from) || !present.has(link.to)) continue
    const isPassed = nodeOf.has(link.from) && nodeOf.has(link.to) && (filter?.link(state, link.id) ?? true)
    const why = isPassed ? leftOutBy(state.catalogue, link, choice) : 'filteredLinks'
    if (why) leftOut[why]++
    else kept.push(link)
  }
  const network = networkOf(state.catalogue, kept, nodeOf)
  return {
    network,
    ways: directed ? network : undirected(network),
    entities,
    links: kept.map(({ id }) => id),
    nodeOf,
    leftOut: { filteredEntities: here.length - entities.length, ...leftOut },
  }
}

function leftOutBy(catalogue: Catalogue, link: Link, { types, correlations }: NetworkChoice) {
  if (types) return types.has(link.type) ? undefined : 'otherTypes'
  if (denials.has(catalogue.builtInId(link.type))) return 'denials'
  return catalogue.linkType(link.type)?.correlation && !correlations ? 'correlations' : undefined
}

const networkOf = (catalogue: Catalogue, links: readonly Link[], nodeOf: ReadonlyMap<string, number>): Network => ({
  count: nodeOf.size,
  from: Uint32Array.from(links, ({ from }) => nodeOf.get(from) ?? 0),
  to: Uint32Array.from(links, ({ to }) => nodeOf.get(to) ?? 0),
  twoWay: Uint8Array.from(links, ({ type }) => (catalogue.linkType(type)?.symmetric ? 1 : 0)),
})
