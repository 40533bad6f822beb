import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, byDegree, degree, graphOf, neighbours, partOfGraph } from '#shared/analysis/graph.ts'

const graphs = fc.integer({ min: 1, max: 20 }).chain(count => {
  const node = fc.nat(count - 1)
  return fc.record({ count: fc.constant(count), ends: fc.array(fc.tuple(node, node), { maxLength: 60 }) })
})

test('the rows of a graph hold each neighbour once, ascending, with a link between the two', () => {
  fc.assert(
    fc.property(graphs, ({ count, ends }) => {
      const graph = graphOf(count, ends)
      for (let node = 0; node < count; node++) {
        const wanted = ends.flatMap(([a, b]) => (a === b ? [] : a === node ? [b] : b === node ? [a] : []))
        expect([...neighbours(graph, node)]).toEqual([...new Set(wanted)].sort((a, b) => a - b))
        for (let place = at(graph.offsets, node); place < at(graph.offsets, node + 1); place++) {
          const link = at(graph.links, place)
          expect([at(graph.from, link), at(graph.to, link)].sort()).toEqual([node, at(graph.targets, place)].sort())
        }
      }
      const pairs = Array.from(graph.from, (from, link) => [from, at(graph.to, link)])
      for (const [from, to] of pairs) {
        const first = ends.find(([a, b]) => (a === from && b === to) || (a === to && b === from))
        expect(first).toEqual([from, to])
      }
    }),
    { numRuns: Number(process.env['GRAPH_RUNS'] ?? 200) },
  )
})

test('a part of a graph has the links between its nodes, under its own numbers', () => {
  fc.assert(
    fc.property(graphs, fc.infiniteStream(fc.boolean()), ({ count, ends }, chosen) => {
      const graph = graphOf(count, ends)
      const nodes = Uint32Array.from(Array.from({ length: count }, (_, node) => node).filter(() => chosen.next().value))
      const part = partOfGraph(graph, nodes)
      nodes.forEach((node, number) => {
        const wanted = [...neighbours(graph, node)].filter(other => nodes.includes(other))
        expect([...neighbours(part, number)].map(other => nodes[other])).toEqual(wanted)
      })
    }),
    { numRuns: Number(process.env['GRAPH_RUNS'] ?? 200) },
  )
})

test('nodes come by the number of their neighbours, then by their own', () => {
  const graph = graphOf(5, [
    [4, 1],
    [1, 2],
    [2, 1],
    [3, 3],
    [2, 4],
  ])
  expect([...byDegree(graph)]).toEqual([1, 2, 4, 0, 3])
  expect(degree(graph, 1)).toBe(2)
})
