import { expect, test } from 'vitest'
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
import { karate, networkOf, randomEnds } from '../../../support/networks.ts'

const all = (network: Network) => ({
  out: [...degrees(network, 'out')],
  all: [...degrees(network, 'all')],
  betweenness: [...finish(betweenness(network))],
  closeness: [...finish(closeness(network))],
  eigenvector: [...(finish(eigenvector(network)) ?? [])],
  pageRank: [...finish(pageRank(network))],
  cores: [...cores(network)],
  components: [...components(network).of],
  communities: [...finish(communities(network)).of],
  bridges: [...bridges(network)],
})

test('nothing, one node, one node with a link to itself', () => {
  expect(Object.values(all(networkOf(0, []))).flat()).toEqual([])
  const alone = {
    betweenness: [0],
    closeness: [0],
    eigenvector: [1],
    pageRank: [1],
    cores: [0],
    components: [0],
    communities: [0],
  }
  expect(all(networkOf(1, []))).toEqual({ ...alone, out: [0], all: [0], bridges: [] })
  expect(all(networkOf(1, [[0, 0]]))).toEqual({ ...alone, out: [1], all: [2], bridges: [0] })
})

test('nodes without any link share what there is', () => {
  const found = all(networkOf(4, []))
  expect(found.pageRank).toEqual([0.25, 0.25, 0.25, 0.25])
  expect(found.components).toEqual([0, 1, 2, 3])
  expect(finish(communities(networkOf(4, []))).modularity).toBe(0)
})

test('a link that leads both ways is as good as one each way', () => {
  const [count, ends, two] = [20, randomEnds(20, 50, 5), [1, 4, 9, 16, 25, 36, 49]]
  const back = two.map(link => [ends[link]?.[1] ?? 0, ends[link]?.[0] ?? 0] as const).filter(([a, b]) => a !== b)
  const [one, other] = [all(networkOf(count, ends, two)), all(networkOf(count, [...ends, ...back]))]
  for (const measure of ['out', 'betweenness', 'closeness', 'eigenvector', 'pageRank', 'cores', 'components'] as const)
    for (const [node, score] of one[measure].entries())
      expect(score, measure).toBeCloseTo(other[measure][node] ?? -1, 8)
})

test('where there are more shortest ways than a number can hold, none is lost', () => {
  // A chain of lozenges, and beside it a chain of as many single ways.
  const lozenges = 1_300
  const ends = Array.from({ length: lozenges }, (_, at) => [
    [at * 3, at * 3 + 1],
    [at * 3, at * 3 + 2],
    [at * 3 + 1, at * 3 + 3],
    [at * 3 + 2, at * 3 + 3],
  ]).flat() as [number, number][]
  const last = lozenges * 3
  const beside = Array.from({ length: lozenges * 2 }, (_, at) => [at === 0 ? 0 : last + at, last + at + 1] as const)
  const scores = finish(betweenness(networkOf(last + lozenges * 2 + 1, [...ends, ...beside])))
  const pairs = (scores.length - 1) * (scores.length - 2)
  // Between two lozenges all ways lead through their meeting point; each of its four ends takes half.
  const [before, after] = [3 * 650, 3 * 650]
  expect((scores[3 * 650] ?? 0) * pairs).toBeCloseTo(before * after, 3)
  expect((scores[3 * 650 + 1] ?? 0) * pairs).toBeCloseTo(((before + 1) * (after - 2)) / 2, 3)
  expect((scores[last + 1] ?? 0) * pairs).toBeCloseTo(lozenges * 2 - 1, 3)
  expect(scores.every(Number.isFinite)).toBe(true)
})

test('an eigenvector that does not settle is not given', () => {
  const chain = networkOf(5, [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
  ])
  expect(finish(eigenvector(chain))).toBeNull()
  expect(finish(eigenvector(undirected(chain)))).not.toBeNull()
})

test('the same seed parts a network the same; links without weight join nothing', () => {
  const network = networkOf(34, karate)
  expect(finish(communities(network, undefined, 3))).toEqual(finish(communities(network, undefined, 3)))
  const { sizes, of } = finish(communities(network))
  expect([...sizes]).toEqual([...sizes].toSorted((a, b) => b - a))
  expect([...of]).toHaveLength(34)
  const none = finish(communities(network, new Float64Array(karate.length)))
  expect([none.sizes.length, none.modularity]).toEqual([34, 0])
})

test('long work says how much is done', () => {
  const network = networkOf(60, randomEnds(60, 200, 2))
  const long = [betweenness(network), closeness(network), eigenvector(network), pageRank(network), communities(network)]
  for (const work of long) {
    const shares = [...work]
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.every(share => share >= 0 && share <= 1)).toBe(true)
  }
})
