import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { defineCommand } from './command.ts'
import { ofItsRecords } from './sentence.ts'
import { planProperty, propertyInput, refuseTaken } from './type-input.ts'

/** Gives a type of entity or link, built-in or of this case's own, another property. */
export const propertyAdd = defineCommand({
  id: 'property.add',
  title: 'Add a property to a type',
  input: z.strictObject({ of: z.string(), ...propertyInput.shape }),
  plan: ({ catalogue }, { of: id, ...property }, context) => {
    const type = catalogue.entityType(id) ?? catalogue.linkType(id)
    if (!type) throw new RedThreadError('unknown-type', { type: id, record: 'entity or link' })
    refuseTaken(type.properties, property.title, 'property of it')
    return [planProperty(id, property, context)]
  },
  sentence: ofItsRecords,
})
