import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { create } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { ofItsRecords } from './sentence.ts'

export const noteAdd = defineCommand({
  id: 'note.add',
  title: 'Write a note',
  input: z.strictObject({ text: z.string().trim().min(1), about: z.string().optional() }),
  plan: (state, { text, about }, context) => {
    if (about !== undefined && !state.records.has(about)) {
      throw new RedThreadError('unknown-record', { record: 'record', id: about })
    }
    return [create({ id: context.newId('note'), record: 'note', text, about, author: context.by, at: context.at })]
  },
  sentence: ofItsRecords,
})
