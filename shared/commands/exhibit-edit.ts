import { z } from 'zod'
import { asFlag, edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { handlingInput } from './handling-input.ts'
import { datesSpelled, metadataInput } from './metadata-input.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/**
 * Edits how an exhibit is called and handled, and what is known of the capture or e-mail. Its bytes, hash, acquisition
 * and what the file said of itself can never be edited.
 */
export const exhibitEdit = defineCommand({
  id: 'exhibit.edit',
  title: 'Edit an exhibit',
  input: z.strictObject({
    id: z.string(),
    title: z.string().trim().min(1).optional(),
    handling: handlingInput.nullable().optional(),
    note: z.string().trim().min(1).nullable().optional(),
    removed: z.boolean().optional(),
    ...metadataInput,
  }),
  plan: (state, { id, removed, ...fields }) => {
    const exhibit = need(state, 'exhibit', id)
    return edits(exhibit, { ...datesSpelled(fields, exhibit), removed: asFlag(removed) })
  },
  sentence: ofItsRecords,
})
