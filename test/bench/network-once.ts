/**
 * Measures a network with five times as many links as nodes once, by the project's own functions or by loops over typed
 * arrays that do nothing else, in a process of its own: prints JSON.
 */
import { components } from '#shared/analysis/network/components.ts'
import { cores } from '#shared/analysis/network/cores.ts'
import { degrees } from '#shared/analysis/network/degrees.ts'
import { type Network, undirected } from '#shared/analysis/network/network.ts'
import { pageRank } from '#shared/analysis/network/page-rank.ts'
import { shortestPaths } from '#shared/analysis/network/shortest-paths.ts'
import { finish } from '#shared/analysis/network/work.ts'
import { networkOf, randomEnds } from '../support/networks.ts'
import { floor } from './network-floor.ts'

type Work = (network: Network, ends: readonly [number, number]) => unknown

const product: Readonly<Record<string, Work>> = {
  degree: network => degrees(network, 'all'),
  PageRank: network => finish(pageRank(network)),
  components,
  'k-core': cores,
  'a shortest path': (network, ends) => finish(shortestPaths(undirected(network), ends, 1)),
}

const [side = '', size = '0'] = process.argv.slice(2)
const [count, links] = [Number(size) / 5, Number(size)]
const network = networkOf(count, randomEnds(count, links, 1))
// The way between them is long: both are seldom linked.
const ends = [count - 1, count - 2] as const
const done: Record<string, number> = {}
for (const [name, work] of Object.entries(side === 'product' ? product : floor)) {
  const before = process.cpuUsage()
  work(network, ends)
  const { user, system } = process.cpuUsage(before)
  done[name] = (user + system) / 1_000
}
process.stdout.write(JSON.stringify({ ms: done, peak: process.resourceUsage().maxRSS / 1024 }))
