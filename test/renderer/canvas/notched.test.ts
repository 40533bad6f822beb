import { expect, test } from 'vitest'
import { type Turn, wheelZooms } from '#renderer/canvas/notched.ts'

const turn = (deltaY: number, more: Partial<Turn> = {}): Turn => ({ deltaX: 0, deltaY, deltaMode: 0, ...more })

test.each<[string, Turn, boolean]>([
  ['a notch on Windows', turn(100, { wheelDeltaY: -120 }), true],
  ['a notch on Linux', turn(-120, { wheelDeltaY: 120 }), true],
  ['two notches at once', turn(200, { wheelDeltaY: -240 }), true],
  ['a notch counted in lines', turn(3, { deltaMode: 1 }), true],
  ['two fingers, slowly', turn(2, { wheelDeltaY: -6 }), false],
  ['two fingers, fast', turn(83, { wheelDeltaY: -249 }), false],
  ['two fingers, aslant', turn(120, { deltaX: 4, wheelDeltaY: -120 }), false],
  ['two fingers, to the side', turn(0, { deltaX: 60, wheelDeltaY: 0 }), false],
])('%s', (_, first, zooms) => {
  expect(wheelZooms()(first, 1_000)).toBe(zooms)
})

test('a movement stays what it began as, and the next is judged anew', () => {
  const zooms = wheelZooms()
  expect(zooms(turn(4), 1_000)).toBe(false)
  for (let at = 1_016; at < 1_500; at += 16) expect(zooms(turn(120, { wheelDeltaY: -120 }), at)).toBe(false)
  expect(zooms(turn(120, { wheelDeltaY: -120 }), 2_000)).toBe(true)
  expect(zooms(turn(7, { wheelDeltaY: -7 }), 2_050)).toBe(true)
})
