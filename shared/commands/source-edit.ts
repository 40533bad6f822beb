import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { asFlag, edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { newGrade, split } from './grade-input.ts'
import { need } from './refuse.ts'
import { graded } from './sentence.ts'
import { sourceFields } from './source-add.ts'
import { spelled } from './source-spelled.ts'

/** Edits a source. Its grade is the default for new claims; those already made keep theirs. */
export const sourceEdit = defineCommand({
  id: 'source.edit',
  title: 'Edit a source',
  input: z.strictObject({
    ...sourceFields.partial().shape,
    id: z.string(),
    clear: z
      .array(z.enum(['publisher', 'published', 'url', 'accessed', 'via', 'exhibit', 'handling', 'note']))
      .optional(),
    removed: z.boolean().optional(),
  }),
  plan: (state, { id, clear = [], removed, ...input }) => {
    const source = need(state, 'source', id)
    const [given, fields] = split(spelled(input, source))
    if (fields.via) need(state, 'source', fields.via)
    if (fields.via === id) throw new RedThreadError('invalid-input', { problems: 'a source cannot report itself' })
    const cleared = Object.fromEntries(clear.map(field => [field, null]))
    return edits(source, {
      ...fields,
      ...newGrade(given, source),
      ...cleared,
      removed: asFlag(removed),
    })
  },
  sentence: graded,
})
