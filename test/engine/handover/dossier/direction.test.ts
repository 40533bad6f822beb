import { expect, test } from 'vitest'
import { directionsOf } from '#engine/handover/dossier/direction.ts'

test.each<[string, string, string, string]>([
  ['behind a name that runs right to left', 'محمد', ' Ltd', '1222'],
  ['behind one that ends with a figure', 'محمد 1984', ' Ltd', '1222'],
  ['before its end', 'علي', 'Ltd ', '2221'],
  ['behind Latin letters', 'Smith', ' علي', '0111'],
])('a blank that parts what stands apart from its neighbours is no part of it: %s', (_, text, apart, expected) => {
  const [, directions] = directionsOf([{ text }, { text: apart, apart: true }])
  expect(directions?.levels.join('')).toBe(expected)
})
