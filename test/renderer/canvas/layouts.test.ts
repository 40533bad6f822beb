import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LayoutGraph, LayoutNode, LayoutPosition } from '#renderer/canvas/layouts/layout.ts'
import { usualSettings } from '#renderer/canvas/layouts/layout.ts'
import { layouts } from '#renderer/canvas/layouts/list.ts'
import { placesOf } from '#renderer/canvas/layouts/places.ts'

/** A case-like graph: hubs, labels of many lengths, some parts on their own, some nodes fixed. */
function graph(size: number, fixedEvery = 0): LayoutGraph {
  const nodes = Array.from({ length: size }, (_, i): LayoutNode => {
    const fixed = fixedEvery > 0 && i % fixedEvery === 0
    return {
      id: `n${i}`,
      x: (i % 25) * 60,
      y: Math.floor(i / 25) * 50,
      half: 30 + ((i * 37) % 70),
      up: 26,
      down: 65,
      fixed,
    }
  })
  const edges = nodes.flatMap(({ id }, i) =>
    i % 11 === 0 ? [] : [[id, `n${Math.floor(i / 3)}`] as const, [`n${(i * 7) % size}`, id] as const],
  )
  return { nodes: fixedEvery > 0 ? apart(nodes) : nodes, edges }
}

/** Fixed nodes lie where people put them: here, not on each other. */
const apart = (nodes: readonly LayoutNode[]) =>
  nodes.map((node, i) => (node.fixed ? { ...node, x: (i % 10) * 400, y: i * 100 } : node))

const place = (layout: (typeof layouts)[number], given: LayoutGraph) => placesOf(layout, given, usualSettings(layout))

function overlaps({ nodes }: LayoutGraph, places: ReadonlyMap<string, LayoutPosition>): string[] {
  const boxes = nodes.map(node => {
    const { x, y } = places.get(node.id) ?? node
    return { id: node.id, x1: x - node.half, x2: x + node.half, y1: y - node.up, y2: y + node.down }
  })
  boxes.sort((a, b) => a.x1 - b.x1)
  const found: string[] = []
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      if (b.x1 >= a.x2) break
      if (a.y1 < b.y2 && b.y1 < a.y2) found.push(`${a.id} on ${b.id}`)
    }
  }
  return found
}

describe.each(layouts.map(layout => [layout.id, layout] as const))('%s', (_, layout) => {
  test('500 nodes: every one has a place, none lies on another', () => {
    const given = graph(500)
    const places = place(layout, given)
    expect(places.size).toBe(500)
    expect(overlaps(given, places)).toEqual([])
  })

  test('fixed nodes are given no place, and no other is put on them', () => {
    const given = graph(120, 6)
    const places = place(layout, given)
    for (const node of given.nodes) expect(places.has(node.id)).toBe(!node.fixed)
    expect(overlaps(given, places)).toEqual([])
  })

  test('the same graph gives the same places', () => {
    expect(place(layout, graph(80))).toEqual(place(layout, graph(80)))
  })

  test('any graph is laid out: circles, loops, doubled links, nothing at all', () => {
    const size = fc.integer({ min: 0, max: 14 })
    const some = size.chain(count =>
      fc.record({ count: fc.constant(count), pairs: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 30 }) }),
    )
    fc.assert(
      fc.property(some, ({ count, pairs }) => {
        const edges = pairs.filter(([a, b]) => a < count && b < count).map(([a, b]) => [`n${a}`, `n${b}`] as const)
        const given = { nodes: graph(count).nodes, edges }
        const places = place(layout, given)
        expect(places.size).toBe(count)
        expect([...places.values()].flatMap(({ x, y }) => [x, y]).every(Number.isFinite)).toBe(true)
        expect(overlaps(given, places)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

test('hierarchical: along a chain each stands below the one before it', () => {
  const nodes = ['theft', 'wallet', 'mixer', 'exchange'].map(
    (id, i): LayoutNode => ({ id, x: 300 - i * 90, y: i * 10, half: 60, up: 26, down: 65, fixed: false }),
  )
  const edges = [
    ['theft', 'wallet'],
    ['wallet', 'mixer'],
    ['mixer', 'exchange'],
  ] as const
  const layout = layouts.find(each => each.id === 'hierarchical')
  const places = layout && place(layout, { nodes, edges })
  const heights = nodes.map(({ id }) => places?.get(id)?.y ?? 0)
  expect(heights).toEqual([...heights].sort((a, b) => a - b))
  expect(new Set(heights).size).toBe(4)
})
