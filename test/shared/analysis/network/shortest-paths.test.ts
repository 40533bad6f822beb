import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Network, undirected } from '#shared/analysis/network/network.ts'
import type { PathRules } from '#shared/analysis/network/path-search.ts'
import { type Path, shortestPaths } from '#shared/analysis/network/shortest-paths.ts'
import { finish } from '#shared/analysis/network/work.ts'
import { networkOf } from '../../../support/networks.ts'
import { pathsByTrial } from '../../../support/paths-by-trial.ts'

const day = fc.integer({ min: 0, max: 6 })
/** Some exact, some as wide as a week, some with an open end, some not known at all. */
const interval = fc
  .tuple(day, day, fc.boolean(), fc.boolean())
  .map(([a, b, noFirst, noLast]) => [
    noFirst ? Number.NEGATIVE_INFINITY : Math.min(a, b),
    noLast ? Number.POSITIVE_INFINITY : Math.max(a, b),
  ])

const each = <T>(length: number, of: fc.Arbitrary<T>) => fc.array(of, { minLength: length, maxLength: length })

const asked = fc.integer({ min: 2, max: 7 }).chain(count => {
  const node = fc.nat(count - 1)
  return fc.array(fc.tuple(node, node, fc.boolean()), { maxLength: 16 }).chain(ends =>
    fc.record({
      network: fc.constant(
        networkOf(
          count,
          ends.map(([a, b]) => [a, b] as const),
          ends.flatMap(([, , two], at) => (two ? [at] : [])),
        ),
      ),
      costs: each(ends.length, fc.integer({ min: 1, max: 4 })).map(costs => Float64Array.from(costs)),
      withoutLinks: each(ends.length, fc.integer({ min: 0, max: 4 })).map(all =>
        Uint8Array.from(all, one => +(one === 0)),
      ),
      withoutNodes: each(count, fc.integer({ min: 0, max: 7 })).map(all => Uint8Array.from(all, one => +(one === 0))),
      times: each(ends.length, interval).map(all => ({
        earliest: Float64Array.from(all, ([first]) => first ?? 0),
        latest: Float64Array.from(all, ([, last]) => last ?? 0),
      })),
      most: fc.integer({ min: 1, max: 9 }),
    }),
  )
})

/** A path of these links exists, comes to no node twice, keeps the rules and costs what it says. */
function expectSound({ from, to, twoWay }: Network, { nodes, links, cost }: Path, rules: PathRules): void {
  expect(new Set(nodes).size).toBe(nodes.length)
  expect(links.length).toBe(nodes.length - 1)
  let [sum, time] = [0, Number.NEGATIVE_INFINITY]
  for (const [at, link] of links.entries()) {
    const ways = [[from[link], to[link]], ...(twoWay?.[link] ? [[to[link], from[link]]] : [])]
    expect(ways).toContainEqual([nodes[at], nodes[at + 1]])
    expect([rules.withoutLinks?.[link] ?? 0, rules.withoutNodes?.[nodes[at + 1] as number] ?? 0]).toEqual([0, 0])
    sum += rules.costs?.[link] ?? 1
    time = Math.max(time, rules.times?.earliest[link] ?? time)
    expect(time).toBeLessThanOrEqual(rules.times?.latest[link] ?? time)
  }
  expect(sum).toBe(cost)
}

const constraints = ['costs', 'withoutLinks', 'withoutNodes', 'times'] as const
const combinations: readonly (readonly (typeof constraints)[number][])[] = [
  [],
  ...constraints.map(one => [one]),
  ['costs', 'times'],
  [...constraints],
]

describe.each(combinations.map(names => [names.join(', ') || 'no constraint', names] as const))(
  'with %s',
  (_, names) => {
    test.each(['directed', 'undirected'])('the shortest paths are those that trying finds, %s', kind => {
      fc.assert(
        fc.property(asked, ({ network: given, most, ...all }) => {
          const network = kind === 'directed' ? given : undirected(given)
          const rules: PathRules = Object.fromEntries(names.map(name => [name, all[name]]))
          const to = network.count - 1
          const tried = pathsByTrial(network, 0, to, rules)
          const found = finish(shortestPaths(network, [0, to], most, rules))
          expect(found.map(({ cost }) => cost)).toEqual(tried.slice(0, most).map(({ cost }) => cost))
          expect(new Set(found.map(({ nodes }) => nodes.join())).size).toBe(found.length)
          for (const path of found) {
            expectSound(network, path, rules)
            expect(tried.find(({ nodes }) => nodes.join() === path.nodes.join())?.cost).toBe(path.cost)
          }
        }),
        { numRuns: Number(process.env['GRAPH_RUNS'] ?? 500) },
      )
    })
  },
)

test('there is no path to where one is, to what is to be avoided, or in a network of one node', () => {
  const network = networkOf(3, [
    [0, 0],
    [0, 1],
    [1, 2],
  ])
  const pathsOf = (from: number, to: number, rules?: PathRules) => finish(shortestPaths(network, [from, to], 3, rules))
  expect(pathsOf(0, 0)).toEqual([])
  expect(pathsOf(0, 2, { withoutNodes: Uint8Array.of(0, 0, 1) })).toEqual([])
  expect(pathsOf(2, 0)).toEqual([])
  expect(pathsOf(0, 2)).toEqual([{ nodes: [0, 1, 2], links: [1, 2], cost: 2 }])
  expect(finish(shortestPaths(networkOf(1, [[0, 0]]), [0, 0], 1))).toEqual([])
})

test('a dearer link that is there earlier is kept where what follows needs it', () => {
  // From 0 to 1 a cheap link late and a dear one early; from 1 on early, or late by a detour.
  const network = networkOf(4, [
    [0, 1],
    [0, 1],
    [1, 2],
    [1, 3],
    [3, 2],
  ])
  const days = Float64Array.of(9, 1, 2, 9, 9)
  const rules = { costs: Float64Array.of(1, 5, 1, 1, 6), times: { earliest: days, latest: days } }
  expect(finish(shortestPaths(network, [0, 2], 5, rules))).toEqual([
    { nodes: [0, 1, 2], links: [1, 2], cost: 6 },
    { nodes: [0, 1, 3, 2], links: [0, 3, 4], cost: 8 },
  ])
})

test('how much is done grows to 1, and can be left at any time', () => {
  const ends = Array.from({ length: 12 }, (_, at) => [[at, at + 1] as const, [at, at + 2] as const]).flat()
  const shares = [...shortestPaths(networkOf(14, ends), [0, 12], 40)]
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
})
