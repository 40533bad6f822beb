import type { Network } from '#shared/analysis/network/network.ts'
import type { PathRules } from '#shared/analysis/network/path-search.ts'

interface Tried {
  readonly nodes: readonly number[]
  /** The least that a choice of links which fits costs. */
  readonly cost: number
}

/** Every path between two nodes by these rules, cheapest first: each way and each choice of links is tried. */
export function pathsByTrial(network: Network, from: number, to: number, rules: PathRules): readonly Tried[] {
  const found = new Map<string, Tried>()
  const tryFrom = (nodes: readonly number[], cost: number, time: number) => {
    const node = nodes.at(-1) as number
    if (node === to) {
      const [key, before] = [nodes.join(), found.get(nodes.join())]
      if (!before || cost < before.cost) found.set(key, { nodes, cost })
      return
    }
    for (const [link, next] of leading(network, node)) {
      if (nodes.includes(next) || rules.withoutNodes?.[next] || rules.withoutLinks?.[link]) continue
      const then = Math.max(time, rules.times?.earliest[link] ?? time)
      if (then > (rules.times?.latest[link] ?? then)) continue
      tryFrom([...nodes, next], cost + (rules.costs?.[link] ?? 1), then)
    }
  }
  if (from !== to && !rules.withoutNodes?.[from]) tryFrom([from], 0, Number.NEGATIVE_INFINITY)
  return [...found.values()].sort((a, b) => a.cost - b.cost)
}

const leading = ({ from, to, twoWay }: Network, node: number): (readonly [link: number, next: number])[] =>
  [...from.keys()].flatMap(link => {
    const [a, b] = [from[link] as number, to[link] as number]
    if (a === node) return [[link, b] as const]
    return b === node && twoWay?.[link] ? [[link, a] as const] : []
  })
