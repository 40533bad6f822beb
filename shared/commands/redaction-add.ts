import { z } from 'zod'
import { placeholderOf, termOf } from '#shared/editions/redaction/term.ts'
import { RedThreadError } from '#shared/errors.ts'
import { create } from '#shared/ops/edit.ts'
import { all } from '#shared/ops/state.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

const text = z.string().trim().min(1)

/** Names what redacted editions do not show. Its number is the next and stays its own, also where it is taken back. */
export const redactionAdd = defineCommand({
  id: 'redaction.add',
  title: 'Redact',
  input: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('subject'), subject: z.string(), reason: text.optional() }),
    z.strictObject({ kind: z.literal('term'), term: text, reason: text.optional() }),
    z.strictObject({ kind: z.literal('handling'), handling: text, reason: text.optional() }),
    z.strictObject({ kind: z.literal('records'), records: z.array(z.string()).min(1), reason: text.optional() }),
  ]),
  plan: (state, input, context) => {
    const number = all(state, 'redaction').reduce((highest, each) => Math.max(highest, each.number), 0) + 1
    if (input.kind === 'subject') need(state, 'entity', input.subject)
    if (input.kind === 'term' && !termOf(input.term, placeholderOf(number))) {
      throw new RedThreadError('term-too-short', { term: input.term })
    }
    const { by, at, newId } = context
    return [create({ ...input, id: newId('redaction'), record: 'redaction', number, author: by, at })]
  },
  sentence: ofItsRecords,
})
