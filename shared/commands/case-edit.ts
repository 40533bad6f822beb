import { z } from 'zod'
import { caseStatuses, handlingCodes } from '#shared/model/records/case-info.ts'
import { edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'

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
    handling: z.enum(handlingCodes).optional(),
  }),
  plan: (state, input) => edits(need(state, 'case', 'case'), emptyAsNull(input)),
})

function emptyAsNull<T extends object>(input: T): T {
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, value === '' ? null : value])) as T
}
