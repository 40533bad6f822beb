import { z } from 'zod'
import { informationMarks, schemeIds, schemeOf, sourceMarks } from '#shared/model/grade.ts'
import { edits } from '#shared/ops/edit.ts'
import { get } from '#shared/ops/state.ts'
import { gradesHeld } from '#shared/queries/grades.ts'
import { defineCommand } from './command.ts'
import { gradeInput, newGrade } from './grade-input.ts'
import { graded } from './sentence.ts'

const marks = { sourceGrade: z.enum(sourceMarks), informationGrade: z.enum(informationMarks) }
const from = z.strictObject({ scheme: z.enum(schemeIds), ...marks })
const to = z.strictObject({ ...gradeInput, scheme: z.enum(schemeIds), ...marks })

/**
 * Regrades in bulk, as the user judged it, grade by grade: whatever now holds one grade gets the one named for it. What
 * is not listed stays as it is, and so do claims that no longer stand.
 */
export const gradeReplace = defineCommand({
  id: 'grade.replace',
  title: 'Regrade',
  input: z.strictObject({ changes: z.array(z.strictObject({ from, to })).min(1) }),
  plan: (state, { changes }) => {
    const held = gradesHeld(state)
    return changes.flatMap(change => {
      const alike = held.find(
        ({ grade }) =>
          schemeOf(grade) === change.from.scheme &&
          grade.sourceGrade === change.from.sourceGrade &&
          grade.informationGrade === change.from.informationGrade,
      )
      return [...(alike?.claims ?? []), ...(alike?.others ?? [])].flatMap(id => {
        const record = get(state, 'claim', id) ?? get(state, 'source', id) ?? get(state, 'identity-judgement', id)
        return record ? edits(record, newGrade(change.to, record)) : []
      })
    })
  },
  sentence: graded,
})
