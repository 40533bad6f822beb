import type { ErrorData } from '#shared/errors.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import type { Property } from '#shared/model/entity-type.ts'
import { fold } from '#shared/model/fold.ts'
import { kindOf, propertyName, propertyOf } from '#shared/model/lookup.ts'
import { ofOtherCalendar } from '#shared/model/other-calendar.ts'
import type { KindId, Unreadable, Value } from '#shared/model/value.ts'
import type { ValueProblem } from '#shared/words/value-problems.ts'

/** Kind and type of a subject, which may be about to be created in the same plan. */
export interface Subject {
  readonly id: string
  readonly record: 'entity' | 'link'
  readonly type: string
}

/** Why a value cannot be taken, without words: what refuses it says it in an error, what lists it in a list. */
export interface ClaimProblem {
  readonly code: ValueProblem
  readonly data: ErrorData
}

export type ClaimReading =
  | { readonly property: Property; readonly value: Value; readonly problem?: never }
  | { readonly problem: ClaimProblem; readonly property?: never; readonly value?: never }

/**
 * What is said under a property, as a type of this catalogue has it: text by the first of its kinds that can read it, a
 * ready value where it fits.
 */
export function readClaim(
  catalogue: Catalogue,
  subject: Pick<Subject, 'record' | 'type'>,
  given: { readonly property: string; readonly value: string | Value; readonly decimal?: DecimalMark | undefined },
): ClaimReading {
  const type = catalogue.typeOf(subject)
  if (!type) return wrong('unknown-type', { type: subject.type, record: subject.record })
  const property = propertyOf(type, given.property) ?? customNamed(type.properties, given.property)
  if (!property) {
    const known = type.properties.map(propertyName)
    return wrong('unknown-property', { type: type.title.toLowerCase(), property: given.property, known })
  }
  const { value, decimal } = given
  return typeof value === 'string' ? readText(property, value, decimal) : readyValue(property, value)
}

const customNamed = (properties: readonly Property[], title: string) =>
  properties.find(({ custom, title: own }) => custom && fold(own) === fold(title.trim()))

const wrong = (code: ValueProblem, data: ErrorData): ClaimReading => ({ problem: { code, data } })
const unreadable = ({ title }: Property, problem: string) => wrong('unreadable-value', { property: title, problem })

/** By the first kind of the property that can read it; the words of its own kind where none can. */
function readText(property: Property, input: string, decimal: DecimalMark | undefined): ClaimReading {
  const kinds: readonly KindId[] = [property.kind, ...(property.also ?? [])]
  const other = ofOtherCalendar(property, input)
  if (other !== undefined) return unreadable(property, other)
  let first: Unreadable | undefined
  for (const kind of kinds) {
    const read = kindOf(kind).read(input, { ...property.options, ...(decimal && { decimal }) })
    if (!('unreadable' in read)) return { property, value: read }
    if (read.readings) return wrong('either-way', { property: property.title, problem: read.unreadable })
    first ??= read
  }
  return unreadable(property, first?.unreadable ?? 'cannot be read')
}

function readyValue(property: Property, value: Value): ClaimReading {
  const accepted = [property.kind, ...(property.also ?? [])]
  if (!accepted.includes(value.kind)) return unreadable(property, `takes ${accepted.join(' or ')}, not ${value.kind}`)
  const problem = kindOf(value.kind).problem(value, property.options)
  return problem ? unreadable(property, problem) : { property, value }
}
