import { z } from 'zod'
import { defaultScheme, schemeIds } from '#shared/model/grade.ts'
import { handlingCodes, readHandling } from '#shared/model/handling.ts'
import { caseStatuses } from '#shared/model/records/case-info.ts'
import { edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

const clearable = z.string().trim().nullable().optional()

export const caseEdit = defineCommand({
  id: 'case.edit',
  title: 'Edit the case',
  input: z.strictObject({
    title: z.string().trim().min(1).optional(),
    reference: clearable,
    lead: clearable,
    purpose: clearable,
    summary: clearable,
    status: z.enum(caseStatuses).optional(),
    handling: z.string().transform(readHandling).pipe(z.enum(handlingCodes)).optional(),
    /** For grades yet to be given; those given keep the scheme they were given in. */
    scheme: z.enum(schemeIds).optional(),
  }),
  plan: (state, input) =>
    edits(need(state, 'case', 'case'), {
      ...emptyAsNull(input),
      ...(input.scheme === defaultScheme ? { scheme: null } : {}),
    }),
  sentence: ofItsRecords,
})

function emptyAsNull<T extends object>(input: T): T {
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, value === '' ? null : value])) as T
}
