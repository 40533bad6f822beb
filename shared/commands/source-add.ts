import { z } from 'zod'
import { informationMarks, sourceMarks } from '#shared/model/grade.ts'
import { sourceKinds } from '#shared/model/records/source.ts'
import { create } from '#shared/ops/edit.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { caseScheme } from '#shared/queries/grades.ts'
import { defineCommand } from './command.ts'
import { gradeInput, settledGrade, split } from './grade-input.ts'
import { handlingInput } from './handling-input.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'
import { spelled } from './source-spelled.ts'

const text = z.string().trim().min(1)

export const sourceFields = z.strictObject({
  /** Short code for chips and footnotes; the next free `S<n>` where none is given. */
  code: text.optional(),
  title: text,
  kind: z.enum(sourceKinds),
  publisher: text.optional(),
  published: text.optional(),
  url: text.optional(),
  accessed: text.optional(),
  via: text.optional(),
  exhibit: text.optional(),
  ...gradeInput,
  sourceGrade: z.enum(sourceMarks),
  informationGrade: z.enum(informationMarks),
  handling: handlingInput.optional(),
  note: text.optional(),
})

export const sourceAdd = defineCommand({
  id: 'source.add',
  title: 'Add a source',
  input: sourceFields,
  plan: (state, input, context) => {
    if (input.via) need(state, 'source', input.via)
    if (input.exhibit) need(state, 'exhibit', input.exhibit)
    const code = input.code ?? nextSourceCode(state)
    const [given, rest] = split(spelled(input))
    const grade = settledGrade(given, undefined, caseScheme(state))
    return [create({ ...rest, ...grade, id: context.newId('source'), record: 'source', code })]
  },
  sentence: ofItsRecords,
})

/** The next free `S<n>`. */
export function nextSourceCode(state: CaseState): string {
  const numbers = all(state, 'source').map(source => Number(/^S(\d+)$/.exec(source.code)?.[1] ?? 0))
  return `S${numbers.reduce((highest, each) => Math.max(highest, each), 0) + 1}`
}
