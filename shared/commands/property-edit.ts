import { z } from 'zod'
import { asFlag, edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'
import { help, refuseTaken, words } from './type-input.ts'

/** Renames a property of this case's own, or changes how it is used. Its kind stays: what was claimed was read by it. */
export const propertyEdit = defineCommand({
  id: 'property.edit',
  title: 'Change a property of this case',
  input: z.strictObject({
    id: z.string(),
    title: words.optional(),
    choices: z.array(words).optional(),
    many: z.boolean().optional(),
    caption: z.boolean().optional(),
    help: help.nullable().optional(),
  }),
  plan: (state, { id, many, caption, ...change }) => {
    const property = need(state, 'custom-property', id)
    const { catalogue } = state
    const type = catalogue.entityType(property.of) ?? catalogue.linkType(property.of)
    if (change.title !== undefined) refuseTaken(type?.properties ?? [], change.title, 'property of it', id)
    return edits(property, { ...change, many: asFlag(many), caption: asFlag(caption) })
  },
  sentence: ofItsRecords,
})
