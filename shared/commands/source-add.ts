import { z } from 'zod'
import { informationGradeDigits, sourceGradeLetters } from '#shared/model/grade.ts'
import { sourceKinds } from '#shared/model/records/source.ts'
import { create } from '#shared/ops/edit.ts'
import { all } from '#shared/ops/state.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'

const text = z.string().trim().min(1)

export const sourceFields = z.strictObject({
  /** Short code for chips and footnotes; the next free `S<n>` where none is given. */
  code: text.max(12).optional(),
  title: text,
  kind: z.enum(sourceKinds),
  publisher: text.optional(),
  published: text.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  accessed: text.optional(),
  via: text.optional(),
  exhibit: text.optional(),
  sourceGrade: z.enum(sourceGradeLetters),
  informationGrade: z.enum(informationGradeDigits),
  handling: text.optional(),
  note: text.optional(),
})

export const sourceAdd = defineCommand({
  id: 'source.add',
  title: 'Add a source',
  input: sourceFields,
  plan: (state, input, context) => {
    if (input.via) need(state, 'source', input.via)
    if (input.exhibit) need(state, 'exhibit', input.exhibit)
    const code = input.code ?? nextCode(all(state, 'source').map(source => source.code))
    return [create({ ...input, id: context.newId('source'), record: 'source', code })]
  },
})

function nextCode(codes: readonly string[]): string {
  const numbers = codes.map(code => Number(/^S(\d+)$/.exec(code)?.[1] ?? 0))
  return `S${Math.max(0, ...numbers) + 1}`
}
