import { z } from 'zod'
import { create } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { ofItsRecords } from './sentence.ts'
import {
  group,
  help,
  hue,
  icon,
  needBuiltIn,
  planProperty,
  propertyInput,
  refuseRepeated,
  refuseTaken,
  words,
} from './type-input.ts'

/** Makes a type of entity that this case has beside the built-in ones, with its properties. */
export const entityTypeAdd = defineCommand({
  id: 'entity-type.add',
  title: 'Add a type of entity',
  input: z.strictObject({
    title: words,
    plural: words.optional(),
    /** Id of the built-in type it is most like. */
    base: z.string(),
    /** Else those of the base. */
    group: group.optional(),
    icon: icon.optional(),
    /** Else that of the group. */
    hue: hue.optional(),
    help: help.optional(),
    properties: z.array(propertyInput).default([]),
  }),
  plan: (state, { properties, ...input }, context) => {
    const { catalogue } = state
    const base = needBuiltIn(catalogue.entityType(input.base), input.base, 'entity')
    refuseTaken(catalogue.entityTypes, input.title, 'type of entity')
    refuseRepeated([...base.properties, ...properties].map(({ title }) => title))
    const id = context.newId('entity-type')
    const look = { group: input.group ?? base.group, icon: input.icon ?? base.icon }
    return [
      create({ ...input, ...look, id, record: 'entity-type', author: context.by, at: context.at }),
      ...properties.map((property, order) => planProperty(id, order, property, context)),
    ]
  },
  sentence: ofItsRecords,
})
