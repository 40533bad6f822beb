import { z } from 'zod'
import { create } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { ofItsRecords } from './sentence.ts'
import {
  help,
  needBuiltIn,
  planProperty,
  propertyInput,
  refuseRepeated,
  refuseTaken,
  reverseFor,
  words,
} from './type-input.ts'

/** Makes a type of link that this case has beside the built-in ones; it joins what its base joins. */
export const linkTypeAdd = defineCommand({
  id: 'link-type.add',
  title: 'Add a type of link',
  input: z.strictObject({
    /** A verb between the two ends: "pilots". */
    title: words,
    /** The same from the other end: "piloted by"; else that of the title with an arrow. */
    reverse: words.optional(),
    base: z.string(),
    help: help.optional(),
    properties: z.array(propertyInput).default([]),
  }),
  plan: (state, { properties, ...input }, context) => {
    const { catalogue } = state
    const base = needBuiltIn(catalogue.linkType(input.base), input.base, 'link')
    refuseTaken(catalogue.linkTypes, input.title, 'type of link')
    refuseRepeated([...base.properties, ...properties].map(({ title }) => title))
    const id = context.newId('link-type')
    const reverse = base.symmetric ? input.title : (input.reverse ?? reverseFor(input.title))
    return [
      create({ ...input, reverse, id, record: 'link-type', author: context.by, at: context.at }),
      ...properties.map((property, order) => planProperty(id, order, property, context)),
    ]
  },
  sentence: ofItsRecords,
})
