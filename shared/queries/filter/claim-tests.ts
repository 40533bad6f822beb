import { fold } from '#shared/model/fold.ts'
import { isAtLeast } from '#shared/model/grade.ts'
import { readHandling } from '#shared/model/handling.ts'
import { amountOf, kindOf } from '#shared/model/lookup.ts'
import { tag } from '#shared/model/properties.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { Value } from '#shared/model/value.ts'
import { boundsOf } from './bounds.ts'
import { type Filter, leastGrade } from './filter.ts'

type ClaimTest = (claim: Claim) => boolean

/** What a filter asks of claims: one current claim must pass each test, not one and the same all of them. */
export interface ClaimTests {
  /** Of the claims about an entity itself. */
  readonly own: readonly ClaimTest[]
  /** Of the claims about it or about a link at it: when something happened and how much it was is mostly said of links. */
  readonly withLinks: readonly ClaimTest[]
  /** Of the claims about a link, for it to be shown. */
  readonly ofLink: readonly ClaimTest[]
}

export function claimTests(filter: Filter): ClaimTests {
  const said = [...gradeTest(filter), ...sourceTest(filter)]
  const happened = [...boundTests(filter.dated, 'date'), ...boundTests(filter.amount, 'money')]
  return {
    own: [...said, ...handlingTest(filter), ...tagTest(filter)],
    withLinks: happened,
    ofLink: [...said, ...happened],
  }
}

function gradeTest(filter: Filter): readonly ClaimTest[] {
  const least = leastGrade(filter)
  return least ? [claim => isAtLeast(claim, least) === true] : []
}

function sourceTest({ sources }: Filter): readonly ClaimTest[] {
  return sources ? [({ source }) => source !== undefined && sources.includes(source)] : []
}

function handlingTest({ handling }: Filter): readonly ClaimTest[] {
  const codes = handling?.map(readHandling)
  return codes ? [claim => claim.handling !== undefined && codes.includes(readHandling(claim.handling))] : []
}

function tagTest({ tags }: Filter): readonly ClaimTest[] {
  const wanted = tags?.map(fold)
  return wanted ? [({ property, value }) => property === tag.id && wanted.includes(fold(textOf(value)))] : []
}

const textOf = (value: Value): string => kindOf(value.kind).format(value)

/** A text that cannot be read lets nothing through: whoever took it in said so. */
function boundTests(text: string | undefined, kind: 'date' | 'money'): readonly ClaimTest[] {
  if (text === undefined) return []
  const test = boundsOf(text, kind)
  if ('unreadable' in test) return [() => false]
  return [claim => valuesOf(claim, kind).some(test)]
}

/** A claim is of the time that it names, in which it held, or at which it was seen. */
function valuesOf(
  { value, validFrom: from, validTo: to, observedAt }: Claim,
  kind: 'date' | 'money',
): readonly Value[] {
  // a number of blocks, bytes or tonnes is no amount of anything
  if (kind === 'money') return amountOf(value) ? [value] : []
  const held: Value[] = from || to ? [{ kind: 'date-range', ...(from && { from }), ...(to && { to }) }] : []
  return [value, ...held, ...(observedAt ? [{ kind: 'date', date: observedAt } as const] : [])]
}
