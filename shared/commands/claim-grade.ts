import { z } from 'zod'
import { informationGradeDigits, sourceGradeLetters } from '#shared/model/grade.ts'
import { edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'

export const claimGrade = defineCommand({
  id: 'claim.grade',
  title: 'Grade a claim',
  input: z.strictObject({
    ids: z.array(z.string()).min(1),
    sourceGrade: z.enum(sourceGradeLetters).optional(),
    informationGrade: z.enum(informationGradeDigits).optional(),
  }),
  plan: (state, { ids, ...grades }) => ids.flatMap(id => edits(need(state, 'claim', id), grades)),
})
