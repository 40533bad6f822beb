import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Packed } from '#engine/formats/reading/packed.ts'

const most = 200
const thing = fc.record({
  key: fc.string({ unit: 'binary' }),
  claims: fc.array(fc.record({ value: fc.oneof(fc.string({ unit: 'binary' }), fc.integer()) }), { maxLength: 3 }),
})

test('things come out as they went in, in their order, as often as they are asked for, halves of letters too', () => {
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 40 }), fc.string({ maxLength: 2 }), (things, half) => {
      const packed = new Packed<unknown>(most)
      const all = [...things, { key: `\ud83d${half}` }]
      for (const each of all) packed.push(each)
      expect(packed.size).toBe(all.length)
      expect([...packed]).toEqual(all)
      expect([...packed]).toEqual(all)
    }),
  )
})

test('what does not shrink ends where its bound is, and says so', () => {
  const packed = new Packed<string>(most, 4 * most)
  const random = () => randomBytes(most).toString('base64')
  const fill = () => {
    for (let each = 0; each < 20; each++) packed.push(random())
  }
  expect(fill).toThrow(/could not be read: it needs more memory/)
  expect(packed.size).toBeLessThan(8)
})

test('of what is packed no part holds more than it may, but for one thing that is larger', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 80 }), { maxLength: 60 }), texts => {
      const packed = new Packed<string>(most)
      for (const each of texts) packed.push(each)
      for (const part of packed.parts())
        expect(JSON.stringify(part.slice(0, -1)).length).toBeLessThan(most + part.length + 2)
    }),
  )
})
