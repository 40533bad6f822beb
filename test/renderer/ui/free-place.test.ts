import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, freePlace, isFree } from '#renderer/ui/free-place.ts'

const view = { width: 1024, height: 640 }
const size = { width: 400, height: 60 }

test('lies in the middle at the foot where nothing is', () => {
  expect(freePlace(size, view, [])).toEqual({ left: 312, top: 544 })
})

test('goes aside, then up; and nowhere where all is taken', () => {
  const middle = { left: 420, top: 500, width: 100, height: 100 }
  expect(freePlace(size, view, [middle])).toEqual({ left: 12, top: 544 })
  const foot = { left: 0, top: 500, width: 1024, height: 140 }
  expect(freePlace(size, view, [foot])?.top).toBeLessThan(500 - 60)
  expect(freePlace(size, view, [{ left: 0, top: 0, ...view }])).toBeUndefined()
  expect(freePlace({ width: 1100, height: 20 }, view, [])).toBeUndefined()
})

const box: fc.Arbitrary<Box> = fc.record({
  left: fc.integer({ min: 0, max: 1000 }),
  top: fc.integer({ min: 0, max: 620 }),
  width: fc.integer({ min: 4, max: 600 }),
  height: fc.integer({ min: 4, max: 300 }),
})

test('covers nothing, and stays in the window', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 30 }), others => {
      const spot = freePlace(size, view, others)
      if (!spot) return
      expect(isFree({ ...spot, ...size }, others)).toBe(true)
      expect(spot.left).toBeGreaterThanOrEqual(0)
      expect(spot.left + size.width).toBeLessThanOrEqual(view.width)
      expect(spot.top + size.height).toBeLessThanOrEqual(view.height)
    }),
  )
})
