import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestOf } from '#shared/queries/best.ts'

interface Thing {
  readonly id: string
  readonly rank: number
}

const compared = (a: Thing, b: Thing) => a.rank - b.rank || (a.id < b.id ? -1 : Number(a.id > b.id))

test('keeps what sorting all of them would', () => {
  const thing = fc.record({ id: fc.integer({ min: 0, max: 30 }).map(String), rank: fc.integer({ min: 0, max: 9 }) })
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 200 }), fc.integer({ min: 1, max: 12 }), (things, limit) => {
      const best = bestOf(compared, limit)
      for (const each of things) best.add(each)
      const wanted = [...Map.groupBy(things, ({ id }) => id).values()]
        .map(same => same.toSorted(compared)[0])
        .filter(each => each !== undefined)
        .sort(compared)
      expect(best.done()).toEqual(wanted.slice(0, limit))
    }),
    { numRuns: 500 },
  )
})
