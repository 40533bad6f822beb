import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualSettings } from '#renderer/canvas/layouts/layout.ts'
import { layouts } from '#renderer/canvas/layouts/list.ts'
import { placesOf } from '#renderer/canvas/layouts/places.ts'
import type { Drawing, Positions } from '#shared/analysis/drawing.ts'
import { at, graphOf } from '#shared/analysis/graph.ts'

type Ends = readonly (readonly [number, number])[]

/** Numbers of so many nodes. */
const each = (size: number, of: (node: number) => number) => Float64Array.from({ length: size }, (_, node) => of(node))

/** A case-like drawing: hubs, labels of many lengths, some parts on their own, some nodes fixed and apart, as people put them. */
function drawing(size: number, fixedEvery = 0, ends: Ends = caseLike(size)): Drawing {
  const isFixed = (node: number) => fixedEvery > 0 && node % fixedEvery === 0
  const graph = graphOf(size, ends)
  return {
    graph,
    room: each(graph.from.length, link => (link % 7) * 40),
    x: each(size, node => (isFixed(node) ? (node % 10) * 400 + 0.25 : (node % 25) * 60)),
    y: each(size, node => (isFixed(node) ? node * 100 : Math.floor(node / 25) * 50)),
    half: each(size, node => 30 + ((node * 37) % 70)),
    up: each(size, () => 26),
    down: each(size, () => 65),
    fixed: Uint8Array.from({ length: size }, (_, node) => (isFixed(node) ? 1 : 0)),
  }
}

const caseLike = (size: number): Ends =>
  Array.from({ length: size }, (_, node) => node).flatMap(node =>
    node % 11 === 0 ? [] : [[node, Math.floor(node / 3)] as const, [(node * 7) % size, node] as const],
  )

const place = (layout: (typeof layouts)[number], given: Drawing) => placesOf(layout, given, usualSettings(layout))

function overlaps({ half, up, down, graph }: Drawing, { x, y }: Positions): string[] {
  const found: string[] = []
  for (let a = 0; a < graph.count; a++)
    for (let b = a + 1; b < graph.count; b++) {
      const beside = Math.abs(at(x, a) - at(x, b)) >= at(half, a) + at(half, b)
      const above = at(y, a) + at(down, a) <= at(y, b) - at(up, b) || at(y, b) + at(down, b) <= at(y, a) - at(up, a)
      if (!beside && !above) found.push(`${a} on ${b}`)
    }
  return found
}

describe.each(layouts.map(layout => [layout.id, layout] as const))('%s', (_, layout) => {
  test('500 nodes: every one has a place, none lies on another', async () => {
    const given = drawing(500)
    const places = await place(layout, given)
    expect(places.x.length).toBe(500)
    expect(overlaps(given, places)).toEqual([])
  })

  test('fixed nodes stay exactly, and no other is put on them', async () => {
    const given = drawing(120, 6)
    const { x, y } = await place(layout, given)
    for (const node of given.fixed.keys()) {
      if (at(given.fixed, node) === 1)
        expect([at(x, node), at(y, node)]).toEqual([at(given.x, node), at(given.y, node)])
    }
    expect(overlaps(given, { x, y })).toEqual([])
  })

  test('the same graph gives the same places, and what is given is not changed', async () => {
    const given = drawing(80, 7)
    const before = structuredClone(given)
    expect(await place(layout, given)).toEqual(await place(layout, drawing(80, 7)))
    expect(given).toEqual(before)
  })

  test('any graph is laid out: circles, loops, doubled links, all in one place, all fixed, nothing at all', async () => {
    const given = fc.record({
      count: fc.integer({ min: 0, max: 14 }),
      pairs: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 30 }),
      fixedEvery: fc.nat(3),
      inOnePlace: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(given, async ({ count, pairs, fixedEvery, inOnePlace }) => {
        const made = drawing(
          count,
          fixedEvery,
          pairs.filter(([a, b]) => a < count && b < count),
        )
        const [x, y] = [made.x, made.y].map(of => (inOnePlace && fixedEvery === 0 ? of.fill(5) : of)) as [
          typeof made.x,
          typeof made.y,
        ]
        const places = await place(layout, { ...made, x, y })
        expect([...places.x, ...places.y].every(Number.isFinite)).toBe(true)
        expect(overlaps(made, places)).toEqual([])
      }),
      { numRuns: Number(process.env['LAYOUT_RUNS'] ?? 25) },
    )
  })

  test('a chain of 20,000 is laid out without recursion', async () => {
    const size = layout.id === 'organic' ? 500 : 20_000
    const chain = Array.from({ length: size - 1 }, (_, node) => [node, node + 1] as const)
    const { x, y } = await layout.place(drawing(size, 0, chain), usualSettings(layout), () => undefined)
    expect([...x, ...y].every(Number.isFinite)).toBe(true)
  })
})

test('hierarchical: along a chain each stands below the one before it', async () => {
  const layout = layouts.find(each => each.id === 'hierarchical')
  const given = drawing(4, 0, [
    [3, 0],
    [0, 2],
    [2, 1],
  ])
  const { y } = layout ? await place(layout, given) : given
  expect(at(y, 3) < at(y, 0) && at(y, 0) < at(y, 2) && at(y, 2) < at(y, 1)).toBe(true)
})

test('organic: two groups with one link between them come apart, and each together', async () => {
  const layout = layouts.find(each => each.id === 'organic')
  const size = 60
  const within = Array.from({ length: size }, (_, a) => a).flatMap(a =>
    [1, 2, 3].map(step => [a, (a + step * 2) % size] as const),
  )
  const given = drawing(size, 0, [...within, [0, 1]])
  const { x, y } = layout ? await place(layout, given) : given
  const far = (a: number, b: number) => Math.hypot(at(x, a) - at(x, b), at(y, a) - at(y, b))
  const mean = (isSame: boolean) => {
    const pairs = Array.from({ length: size * size }, (_, n) => [Math.floor(n / size), n % size] as const)
    const chosen = pairs.filter(([a, b]) => a < b && ((a - b) % 2 === 0) === isSame)
    return chosen.reduce((sum, [a, b]) => sum + far(a, b), 0) / chosen.length
  }
  expect(mean(false)).toBeGreaterThan(mean(true) * 1.3)
})
