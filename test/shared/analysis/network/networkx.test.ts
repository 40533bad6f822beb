import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { betweenness } from '#shared/analysis/network/betweenness.ts'
import { bridges } from '#shared/analysis/network/bridges.ts'
import { closeness } from '#shared/analysis/network/closeness.ts'
import { communities } from '#shared/analysis/network/communities.ts'
import { components } from '#shared/analysis/network/components.ts'
import { cores } from '#shared/analysis/network/cores.ts'
import { degrees } from '#shared/analysis/network/degrees.ts'
import { eigenvector } from '#shared/analysis/network/eigenvector.ts'
import { type Network, undirected } from '#shared/analysis/network/network.ts'
import { pageRank } from '#shared/analysis/network/page-rank.ts'
import { finish } from '#shared/analysis/network/work.ts'
import { pythonWith } from '../../../engine/formats/writing/outside.ts'
import { type Ends, karate, networkOf, randomEnds } from '../../../support/networks.ts'

interface Case {
  readonly name: string
  readonly count: number
  readonly ends: Ends
  readonly directed: boolean
}

/** Two circles of seven apart from each other with a tail each, and five nodes without a link. */
const apart: Ends = [0, 10].flatMap(first => [
  ...Array.from({ length: 7 }, (_, at) => [first + at, first + ((at + 1) % 7)] as const),
  [first + 2, first + 7] as const,
  [first + 7, first + 8] as const,
])

const cases: readonly Case[] = [
  { name: 'karate club', count: 34, ends: karate, directed: false },
  { name: 'directed', count: 40, ends: randomEnds(40, 160, 7), directed: true },
  {
    name: 'several links between two and links to oneself',
    count: 25,
    ends: [...randomEnds(25, 60, 3), ...randomEnds(25, 30, 3), [4, 4], [4, 4], [9, 9]],
    directed: false,
  },
  {
    name: 'the same, directed',
    count: 25,
    ends: [...randomEnds(25, 90, 3), ...randomEnds(25, 30, 3), [4, 4]],
    directed: true,
  },
  { name: 'in parts', count: 25, ends: [...apart, [0, 3]], directed: false },
]

const weightsOf = (ends: Ends) => Float64Array.from(ends, (_, link) => 1 + ((link * 7) % 5) / 2)

function ours({ count, ends, directed }: Case) {
  const network = networkOf(count, ends)
  const ways: Network = directed ? network : undirected(network)
  return {
    all: degrees(network, 'all'),
    weighted: degrees(network, 'all', weightsOf(ends)),
    ...(directed ? { out: degrees(network, 'out'), in: degrees(network, 'in') } : {}),
    betweenness: finish(betweenness(ways)),
    closeness: finish(closeness(ways)),
    eigenvector: finish(eigenvector(ways)),
    pageRank: finish(pageRank(ways)),
    weightedPageRank: finish(pageRank(ways, weightsOf(ends))),
    cores: cores(network),
  }
}

const python = pythonWith('networkx')

function byNetworkx(): Readonly<Record<string, never>>[] {
  const given = cases.map(each => {
    const parts = finish(communities(networkOf(each.count, each.ends)))
    return {
      ...each,
      links: each.ends.map((pair, link) => [...pair, weightsOf(each.ends)[link]]),
      communities: [...parts.sizes.keys()].map(group => [...parts.of.keys()].filter(node => parts.of[node] === group)),
    }
  })
  const script = join(import.meta.dirname, '../../../support/measures_by_networkx.py')
  const { stdout, stderr, status } = spawnSync(python ?? '', [script], { input: JSON.stringify(given) })
  if (status !== 0) throw new Error(stderr.toString())
  return JSON.parse(stdout.toString())
}

describe.skipIf(!python)('measures are those of networkx', () => {
  const told = python ? byNetworkx() : []

  test.each(cases.map((each, at) => [each.name, each, at] as const))('%s', (_, each, at) => {
    const theirs: Readonly<Record<string, readonly number[]>> = told[at] ?? {}
    for (const [measure, scores] of Object.entries(ours(each))) {
      expect(scores, measure).not.toBeNull()
      const off = [...(scores ?? [])].map((score, node) => Math.abs(score - (theirs[measure]?.[node] ?? Number.NaN)))
      expect(Math.max(...off), measure).toBeLessThan(1e-6)
    }
  })

  test.each(cases.map((each, at) => [each.name, each, at] as const))('parts of %s', (_, { count, ends }, at) => {
    const theirs = told[at] as unknown as {
      components: number[][]
      bridges: number[][]
      modularity: number
      louvain: number[]
    }
    const network = networkOf(count, ends)
    const parts = components(network)
    const members = [...parts.sizes.keys()].map(group => [...parts.of.keys()].filter(node => parts.of[node] === group))
    expect(members.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual(theirs.components)
    expect(members.map(each => each.length).sort()).toEqual([...parts.sizes].sort())
    const found = [...bridges(network).entries()].flatMap(([link, is]) =>
      is ? [[...(ends[link] ?? [])].sort((a, b) => a - b)] : [],
    )
    expect(found.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0))).toEqual(theirs.bridges)
    const { modularity } = finish(communities(network))
    expect(Math.abs(modularity - theirs.modularity)).toBeLessThan(1e-6)
    const best = Math.max(...[1, 2, 3, 4, 5].map(seed => finish(communities(network, undefined, seed)).modularity))
    expect(best).toBeGreaterThan(Math.max(...theirs.louvain) - 0.005)
  })
})
