import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { propertyName, propertyOf } from '#shared/model/lookup.ts'
import { edits } from '#shared/ops/edit.ts'
import { claimsAbout } from '#shared/ops/state.ts'
import { propertyTitle } from '#shared/queries/types.ts'
import { defineCommand } from './command.ts'
import { need, needOffered } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/** Changes an entity's type, where the new type has every property that is claimed of it. */
export const entityRetype = defineCommand({
  id: 'entity.retype',
  title: 'Change the type',
  input: z.strictObject({ id: z.string(), type: z.string() }),
  plan: (state, { id, type }) => {
    const subject = need(state, 'entity', id)
    const shape = needOffered(state.catalogue.entityTypes, type, 'entity')
    for (const claim of claimsAbout(state, id)) {
      const property = propertyOf(shape, claim.property)
      if (property && [property.kind, ...(property.also ?? [])].includes(claim.value.kind)) continue
      const known = shape.properties.map(propertyName)
      throw new RedThreadError('unknown-property', {
        type: shape.title.toLowerCase(),
        property: propertyTitle(state, claim),
        known,
      })
    }
    return edits(subject, { type })
  },
  sentence: ofItsRecords,
})
