import type { Network } from '#shared/analysis/network/network.ts'
import type { PathRules } from '#shared/analysis/network/path-search.ts'
import { type Path, shortestPaths } from '#shared/analysis/network/shortest-paths.ts'
import type { Work } from '#shared/analysis/network/work.ts'
import type { Link } from '#shared/model/records/link.ts'
import { type CaseState, claimsAbout, get } from '#shared/ops/state.ts'
import { linkLine } from '../link-line.ts'
import type { CaseNetwork } from './case-network.ts'
import { leastAmount, linkSpan } from './link-facts.ts'

/** Which paths are asked for; direction, types and filter are the network's. */
export interface PathRequest {
  /** Ids of entities of the network. */
  readonly from: string
  readonly to: string
  /** At most so many. */
  readonly most: number
  /** Ids of entities and links that no path may use. */
  readonly avoid?: readonly string[]
  /** The links of a path can have been one after the other, as far as their dates are known. */
  readonly inDateOrder?: true
  /** Of each link at least so much of an asset is known, in its base units. */
  readonly least?: { readonly amount: bigint; readonly asset: string }
  /** By how sure links are, not by their number. */
  readonly surest?: true
}

export interface CasePath {
  /** Ids of entities, from the first to the last, and of the links between them. */
  readonly entities: readonly string[]
  readonly links: readonly string[]
  /** Of each link how many others could be used in its place, but for the order of dates. */
  readonly beside: readonly number[]
  /** The number of links; of the surest paths the sum of what links cost by how sure they are. */
  readonly cost: number
}

/** Paths, and how many links could not be used because no amount of the asset is known of them. */
export interface PathsFound {
  readonly paths: readonly CasePath[]
  readonly withoutAmount: number
}

/** What a link costs where the surest paths are asked for: two stated ones are as good as one that is unconfirmed. */
const costBySureness = { solid: 1, dotted: 2, dashed: 3 } as const

/** The shortest paths of a case's network between two of its entities, the shortest first. */
export function* findPaths(state: CaseState, built: CaseNetwork, request: PathRequest): Work<PathsFound> {
  const { entities, links, nodeOf, ways } = built
  const [from, to] = [nodeOf.get(request.from), nodeOf.get(request.to)]
  if (from === undefined || to === undefined) return { paths: [], withoutAmount: 0 }
  const records = links.map(id => get(state, 'link', id) as Link)
  const amounts = request.least && amountsOf(state, records, request.least.asset)
  const rules = rulesOf(state, built, records, request, amounts)
  const found = yield* shortestPaths(ways, [from, to], request.most, rules)
  const between = linksBetween(ways, found, rules)
  const paths = found.map(({ nodes, links: used, cost }) => ({
    entities: nodes.map(node => entities[node] as string),
    links: used.map(link => links[link] as string),
    beside: used.map((_, index) => between(nodes[index] as number, nodes[index + 1] as number) - 1),
    cost,
  }))
  return { paths, withoutAmount: amounts?.filter(amount => amount === undefined).length ?? 0 }
}

/** How many links that may be used lead from one node of a path to the next. */
function linksBetween({ count, from, to, twoWay }: Network, paths: readonly Path[], { withoutLinks }: PathRules) {
  const keyOf = (a: number, b: number) => a * count + b
  const counts = new Map<number, number>()
  for (const { nodes } of paths)
    for (const [index, node] of nodes.slice(1).entries()) counts.set(keyOf(nodes[index] as number, node), 0)
  const add = (key: number) => {
    const held = counts.get(key)
    if (held !== undefined) counts.set(key, held + 1)
  }
  for (let link = 0; link < from.length; link++) {
    if (withoutLinks?.[link] === 1) continue
    const [a, b] = [from[link] as number, to[link] as number]
    add(keyOf(a, b))
    if (twoWay?.[link] === 1) add(keyOf(b, a))
  }
  return (a: number, b: number) => counts.get(keyOf(a, b)) ?? 0
}

const amountsOf = (state: CaseState, links: readonly Link[], asset: string) =>
  links.map(link => leastAmount(state, link, asset))

function rulesOf(
  state: CaseState,
  { entities }: CaseNetwork,
  links: readonly Link[],
  { avoid = [], inDateOrder, least, surest }: PathRequest,
  amounts: readonly (bigint | undefined)[] | undefined,
): PathRules {
  const avoided = new Set(avoid)
  const isTooLittle = (index: number) => least !== undefined && (amounts?.[index] ?? -1n) < least.amount
  const spans = inDateOrder && links.map(link => linkSpan(state, link))
  const cost = (link: Link) => costBySureness[linkLine(state, link, claimsAbout(state, link.id))]
  return {
    withoutNodes: Uint8Array.from(entities, id => (avoided.has(id) ? 1 : 0)),
    withoutLinks: Uint8Array.from(links, ({ id }, index) => (avoided.has(id) || isTooLittle(index) ? 1 : 0)),
    ...(surest && { costs: Float64Array.from(links, cost) }),
    ...(spans && {
      times: {
        earliest: Float64Array.from(spans, ([first]) => first),
        latest: Float64Array.from(spans, ([, last]) => last),
      },
    }),
  }
}
