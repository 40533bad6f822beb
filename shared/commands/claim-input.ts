import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { type DecimalMark, decimalMarks } from '#shared/model/decimal-text.ts'
import type { Property } from '#shared/model/entity-type.ts'
import { exhibitOf, kindOf, propertyOf } from '#shared/model/lookup.ts'
import { ofOtherCalendar } from '#shared/model/other-calendar.ts'
import { claimStatuses } from '#shared/model/records/claim.ts'
import type { KindId, Unreadable, Value } from '#shared/model/value.ts'
import { create } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { caseScheme } from '#shared/queries/grades.ts'
import type { PlanContext } from './command.ts'
import { gradeInput, settledGrade, split } from './grade-input.ts'
import { handlingInput } from './handling-input.ts'
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

/** Kind and type of a subject, which may be about to be created in the same plan. */
export interface Subject {
  readonly id: string
  readonly record: 'entity' | 'link'
  readonly type: string
}

/** The op that adds a claim, its value read and checked, its grades taken from the source unless given. */
export function planClaim(state: CaseState, subject: Subject, input: ClaimInput, context: PlanContext): Op {
  const source = input.source === undefined ? undefined : need(state, 'source', input.source)
  if (input.exhibit !== undefined) need(state, 'exhibit', input.exhibit)
  if (input.preferred && !input.preferredBecause) {
    throw new RedThreadError('reason-needed', { what: 'Preferring one value over another' })
  }
  const { property, value: read } = claimedValue(
    state.catalogue,
    subject,
    input,
    id => get(state, 'exhibit', id) !== undefined,
  )
  const [given, { property: _, value, decimal: __, ...rest }] = split(input)
  return create({
    ...rest,
    id: context.newId('claim'),
    record: 'claim' as const,
    subject: subject.id,
    property,
    value: read,
    original: input.original ?? (typeof value === 'string' ? value : undefined),
    ...settledGrade(given, source, caseScheme(state)),
    author: context.by,
    at: context.at,
    status: input.status ?? 'asserted',
  })
}

/**
 * The property and value that a claim says, as a type of this catalogue has and reads them. Throws unknown-type,
 * unknown-property, unreadable-value, either-way, unknown-record.
 */
export function claimedValue(
  catalogue: Catalogue,
  subject: Subject,
  { property: id, value, decimal }: ClaimedInput,
  isExhibit: (id: string) => boolean,
): { readonly property: string; readonly value: Value } {
  const property = propertyFor(catalogue, subject, id)
  const read =
    typeof value === 'string' ? readValue(property, value, decimal) : checkedValue(property, value as Value, isExhibit)
  return { property: property.id, value: read }
}

interface ClaimedInput {
  readonly property: string
  /** As typed, or a ready one. */
  readonly value: string | object
  readonly decimal?: DecimalMark | undefined
}

/** The property of the subject's type, or a refusal that lists those it has. */
function propertyFor(catalogue: Catalogue, subject: Subject, id: string): Property {
  const type = catalogue.typeOf(subject)
  if (!type) throw new RedThreadError('unknown-type', { type: subject.type, record: subject.record })
  const property = propertyOf(type, id)
  if (property) return property
  const known = type.properties.map(each => each.id)
  throw new RedThreadError('unknown-property', { type: type.title.toLowerCase(), property: id, known })
}

/** Reads typed text by the first kind of the property that can; the words of its own kind where none can. */
function readValue(property: Property, input: string, decimal: DecimalMark | undefined): Value {
  const kinds: readonly KindId[] = [property.kind, ...(property.also ?? [])]
  const other = ofOtherCalendar(property, input)
  if (other !== undefined) throw new RedThreadError('unreadable-value', { property: property.title, problem: other })
  let first: Unreadable | undefined
  for (const kind of kinds) {
    const read = kindOf(kind).read(input, { ...property.options, ...(decimal && { decimal }) })
    if (!('unreadable' in read)) return read
    if (read.readings) throw new RedThreadError('either-way', { property: property.title, problem: read.unreadable })
    first ??= read
  }
  throw new RedThreadError('unreadable-value', {
    property: property.title,
    problem: first?.unreadable ?? 'cannot be read',
  })
}

function checkedValue(property: Property, value: Value, isExhibit: (id: string) => boolean): Value {
  const accepted = [property.kind, ...(property.also ?? [])]
  const refuse = (problem: string) => new RedThreadError('unreadable-value', { property: property.title, problem })
  if (!accepted.includes(value.kind)) throw refuse(`takes ${accepted.join(' or ')}, not ${value.kind}`)
  const problem = kindOf(value.kind).problem(value, property.options)
  if (problem) throw refuse(problem)
  const exhibit = exhibitOf(value)
  if (exhibit !== undefined && !isExhibit(exhibit)) {
    throw new RedThreadError('unknown-record', { record: 'exhibit', id: exhibit })
  }
  return value
}
