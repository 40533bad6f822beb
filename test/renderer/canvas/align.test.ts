import { describe, expect, test } from 'vitest'
import { type Alignment, align, alignments } from '#renderer/canvas/align.ts'
import { freePlaces, middleOf } from '#renderer/canvas/free-place.ts'
import {
  arrowLength,
  contextHeight,
  labelGap,
  labelHeight,
  longestEdgeLabel,
  radius,
} from '#renderer/canvas/measures.ts'
import { toward } from '#renderer/canvas/toward.ts'

const places = { a: [0, 0], b: [100, 50], c: [300, 400] } as const

describe('align', () => {
  test.each([
    ['left', { a: [0, 0], b: [0, 50], c: [0, 400] }],
    ['right', { a: [300, 0], b: [300, 50], c: [300, 400] }],
    ['centre', { a: [133.3, 0], b: [133.3, 50], c: [133.3, 400] }],
    ['top', { a: [0, 0], b: [100, 0], c: [300, 0] }],
    ['middle', { a: [0, 150], b: [100, 150], c: [300, 150] }],
    ['bottom', { a: [0, 400], b: [100, 400], c: [300, 400] }],
    ['across', { a: [0, 0], b: [150, 50], c: [300, 400] }],
    ['down', { a: [0, 0], b: [100, 200], c: [300, 400] }],
  ] as const)('%s', (how, expected) => expect(align(places, how)).toEqual(expected))

  test('leaves one node, and none, where it is', () => {
    for (const how of Object.keys(alignments) as Alignment[]) {
      expect(align({ a: [3, 4] }, how)).toEqual({ a: [3, 4] })
      expect(align({}, how)).toEqual({})
    }
  })
})

test('a free place is the wished one where nothing lies, else the nearest where nothing does', () => {
  const free = freePlaces([[0, 0]])
  expect(free.near([600, 0])).toEqual([600, 0])
  const [x, y] = free.near([0, 0])
  expect(Math.abs(x) >= 144 || Math.abs(y) >= 80).toBe(true)
  free.take([x, y])
  expect(free.near([0, 0])).not.toEqual([x, y])
})

test('the middle of no places is the given one', () => {
  expect(middleOf([], [7, 8])).toEqual([7, 8])
  expect(
    middleOf(
      [
        [0, 0],
        [10, 20],
      ],
      [7, 8],
    ),
  ).toEqual([5, 10])
})

test('an arrow key goes to the nearest node that way, and nowhere where there is none', () => {
  const nodes = [
    { id: 'here', x: 0, y: 0 },
    { id: 'right', x: 200, y: 20 },
    { id: 'far right', x: 400, y: 0 },
    { id: 'below', x: 10, y: 150 },
  ]
  const here = { id: 'here', x: 0, y: 0 }
  expect(toward(here, nodes, 'right')).toBe('right')
  expect(toward(here, nodes, 'down')).toBe('below')
  expect(toward(here, nodes, 'up')).toBeNull()
})

test('thousands that begin at few places find one each, and one that is given back is found again', () => {
  const free = freePlaces([])
  const starts = [
    [0, 0],
    [500, -300],
    [0, 0],
    [-80, 4_000],
  ] as const
  const places = Array.from({ length: 1_500 }, (_, n) => {
    const place = free.near(starts[n % starts.length] ?? [0, 0])
    free.take(place)
    return place
  })
  for (const [x, y] of places) {
    const near = places.filter(([a, b]) => Math.abs(a - x) < 144 && Math.abs(b - y) < 80)
    expect(near).toEqual([[x, y]])
  }
  const [back = [0, 0]] = places
  free.release(back)
  expect(free.near(back)).toEqual(back)
})

test('a place is found beyond any board that is full, and at its very edge', () => {
  const wide = freePlaces(
    Array.from({ length: 20_000 }, (_, n) => [(n % 200) * 140 - 14_000, Math.floor(n / 200) * 100 - 5_000] as const),
  )
  const [x, y] = wide.near([0, 0])
  expect(Math.abs(x) > 14_000 || y < -5_000 || y > 5_000).toBe(true)
  for (const start of [[1e9, -1e9] as const, [3e9, -2e9] as const]) {
    const atEdge = freePlaces([[1e9, -1e9]]).near(start)
    expect(atEdge).not.toEqual([1e9, -1e9])
    for (const each of atEdge) expect(Math.abs(each)).toBeLessThanOrEqual(1e9)
  }
})

test('between free places the label of a link hides neither of its ends', () => {
  const free = freePlaces([])
  const places = Array.from({ length: 24 }, () => {
    const place = free.near([0, 0])
    free.take(place)
    return place
  })
  for (const [at, [x, y]] of places.entries())
    for (const [other, otherY] of places.slice(at + 1)) {
      const [across, down] = [Math.abs(x - other), Math.abs(y - otherY)]
      // beside each other a label lies between two discs; one above the other, between a disc and the label of a node
      const beside = across - 2 * radius >= longestEdgeLabel + 2 * arrowLength
      const above = down - 2 * radius - nodeLabel >= labelHeight + 2 * arrowLength
      expect(beside || above, `${x}, ${y} and ${other}, ${otherY}`).toBe(true)
    }
})

const nodeLabel = labelGap + labelHeight + contextHeight
