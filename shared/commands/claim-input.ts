import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { decimalMarks } from '#shared/model/decimal-text.ts'
import { exhibitOf, propertyName } from '#shared/model/lookup.ts'
import { claimStatuses } from '#shared/model/records/claim.ts'
import type { Value } from '#shared/model/value.ts'
import { create } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { caseScheme } from '#shared/queries/grades.ts'
import type { PlanContext } from './command.ts'
import { gradeInput, settledGrade, split } from './grade-input.ts'
import { handlingInput } from './handling-input.ts'
import { readClaim, type Subject } from './read-claim.ts'
import { need } from './refuse.ts'

const text = z.string().trim().min(1)

/** What a user gives to make a claim: the value as typed, or a ready one, and where it comes from. */
export const claimInput = z.strictObject({
  property: z.string(),
  /** As typed (`"21.9 M USD"`) or a value with its kind. */
  value: z.union([text, z.looseObject({ kind: z.string() })]),
  /** What stands before fractions where the value was taken from; decides only what can be read both ways. */
  decimal: z.enum(decimalMarks).optional(),
  original: text.optional(),
  source: z.string().optional(),
  exhibit: z.string().optional(),
  locator: text.optional(),
  passage: text.optional(),
  ...gradeInput,
  handling: handlingInput.optional(),
  validFrom: text.optional(),
  validTo: text.optional(),
  observedAt: text.optional(),
  status: z.enum(claimStatuses).optional(),
  reason: text.optional(),
  preferred: z.literal(true).optional(),
  preferredBecause: text.optional(),
})

export type ClaimInput = z.infer<typeof claimInput>

/** The op that adds a claim, its value read and checked, its grades taken from the source unless given. */
export function planClaim(state: CaseState, subject: Subject, input: ClaimInput, context: PlanContext): Op {
  const source = input.source === undefined ? undefined : need(state, 'source', input.source)
  if (input.exhibit !== undefined) need(state, 'exhibit', input.exhibit)
  if (input.preferred && !input.preferredBecause) {
    throw new RedThreadError('reason-needed', { what: 'Preferring one value over another' })
  }
  const { property: id, decimal } = input
  const reading = readClaim(state.catalogue, subject, { property: id, value: input.value as string | Value, decimal })
  if (reading.problem) throw new RedThreadError(reading.problem.code, reading.problem.data)
  const type = state.catalogue.typeOf(subject)
  if (type?.former?.includes(reading.property)) {
    const [title, known] = [type.title.toLowerCase(), type.properties.map(propertyName)]
    throw new RedThreadError('unknown-property', { type: title, property: reading.property.title, known })
  }
  const exhibit = typeof input.value === 'string' ? undefined : exhibitOf(reading.value)
  if (exhibit !== undefined) need(state, 'exhibit', exhibit)
  const [given, { property: _, value, decimal: __, ...rest }] = split(input)
  return create({
    ...rest,
    id: context.newId('claim'),
    record: 'claim' as const,
    subject: subject.id,
    property: reading.property.id,
    value: reading.value,
    original: input.original ?? (typeof value === 'string' ? value : undefined),
    ...settledGrade(given, source, caseScheme(state)),
    author: context.by,
    at: context.at,
    status: input.status ?? 'asserted',
  })
}
