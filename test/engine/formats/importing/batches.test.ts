import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batches, weightOf } from '#engine/formats/importing/batches.ts'
import type { FoundEntity, FoundLink } from '#engine/formats/reading/importer.ts'

const claims = fc.array(fc.record({ property: fc.constant('name'), value: fc.string({ maxLength: 40 }) }), {
  maxLength: 8,
})
const most = 900
const entity = fc.record({ key: fc.uuid(), type: fc.constant('person'), claims })
const link = fc.record({ key: fc.uuid(), type: fc.constant('paid'), from: fc.uuid(), to: fc.uuid(), claims })

test('batches hold everything once and in order, and none more than it may but for one thing that is larger', () => {
  fc.assert(
    fc.property(fc.array(entity, { maxLength: 12 }), fc.array(link, { maxLength: 12 }), (entities, links) => {
      const parts = [...batches({ records: [], entities, links }, most)]
      expect(parts.flatMap(part => part.entities ?? [])).toEqual(entities)
      expect(parts.flatMap(part => part.links ?? [])).toEqual(links)
      for (const part of parts) {
        const things: readonly (FoundEntity | FoundLink)[] = [...(part.entities ?? []), ...(part.links ?? [])]
        const weight = things.reduce((sum, thing) => sum + weightOf(thing), 0)
        expect(things.length > 0 && (weight <= most || things.length === 1)).toBe(true)
      }
    }),
  )
})
