import { expect, test } from 'vitest'
import type { Drawing } from '#shared/analysis/drawing.ts'
import { graphOf } from '#shared/analysis/graph.ts'
import { separate } from '#shared/analysis/separate.ts'

/** Discs of 60 units on a row so far apart, after so many that are fixed on one spot. */
function row(free: number, fixed: number, step: number): Drawing {
  const count = free + fixed
  const each = (of: (node: number) => number) => Float64Array.from({ length: count }, (_, node) => of(node))
  const isFixed = (node: number) => node < fixed
  return {
    graph: graphOf(count, []),
    room: new Float64Array(),
    x: each(node => (isFixed(node) ? -5_000 : (node - fixed) * step)),
    y: each(() => 0),
    half: each(() => 30),
    up: each(() => 30),
    down: each(() => 30),
    fixed: Uint8Array.from({ length: count }, (_, node) => (isFixed(node) ? 1 : 0)),
  }
}

test('what was fixed one on the other is nothing to be parted, and moves no other', () => {
  const drawing = row(40, 30, 100)
  const { x, y } = separate(drawing, drawing, () => {})
  expect([...x]).toEqual([...drawing.x])
  expect([...y]).toEqual([...drawing.y])
})

test('very many on each other go out from their middle', () => {
  const drawing = row(40, 0, 10)
  const { x } = separate(drawing, drawing, () => {})
  expect(Math.max(...x) - Math.min(...x)).toBeGreaterThan(390 * 1.12)
})
