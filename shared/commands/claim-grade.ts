import { z } from 'zod'
import { edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { gradeInput, newGrade } from './grade-input.ts'
import { need } from './refuse.ts'
import { graded } from './sentence.ts'

/** Grades claims, each in the scheme it was graded in unless another is named. */
export const claimGrade = defineCommand({
  id: 'claim.grade',
  title: 'Grade a claim',
  input: z.strictObject({ ids: z.array(z.string()).min(1), ...gradeInput }),
  plan: (state, { ids, ...given }) =>
    ids.flatMap(id => {
      const claim = need(state, 'claim', id)
      return edits(claim, newGrade(given, claim))
    }),
  sentence: graded,
})
