import type { Property } from '#shared/model/entity-type.ts'
import type { Unreadable } from '#shared/model/value.ts'
import { type BoundTest, boundTest, type Relation } from './bound.ts'

type Bounds = readonly (readonly [Relation, string])[]

const relations: Readonly<Record<string, Relation>> = {
  '>': 'over',
  '>=': 'from',
  '≥': 'from',
  '<': 'under',
  '<=': 'to',
  '≤': 'to',
}
const bounded = /^(>=|<=|≥|≤|>|<)\s*(.+)$/s
const between = /^(.*?)\s*\.\.\s*(.*)$/s

/**
 * The bounds that a text sets: `> 1 M USD`, `<= 2021-03`, `2020..2022`, `2020..`; one that is only begun sets none yet. Null: it
 * is no text of bounds.
 */
export function boundsIn(text: string): Bounds | null {
  if (Object.hasOwn(relations, text)) return []
  const [, sign = '', bound] = bounded.exec(text) ?? []
  const relation = Object.hasOwn(relations, sign) ? relations[sign] : undefined
  if (relation && bound !== undefined) return [[relation, bound]]
  const [, low, high] = between.exec(text) ?? []
  if (low === undefined || high === undefined) return null
  const ends: Bounds = [
    ['from', low],
    ['to', high],
  ]
  return ends.filter(([, end]) => end !== '')
}

/** Whether a value may lie within all of them; what is wrong with one, in words. `kind`: what they are bounds of. */
export function boundsTest(bounds: Bounds, kind: Pick<Property, 'kind' | 'also'> | undefined): BoundTest | Unreadable {
  const tests: BoundTest[] = []
  for (const [relation, text] of bounds) {
    const test = boundTest(kind, relation, text)
    if ('unreadable' in test) return test
    tests.push(test)
  }
  return value => tests.every(test => test(value))
}

/** The same of a text that is bounds, or one date or figure: `2021` is the stretch from its beginning to its end. */
export function boundsOf(text: string, kind: 'date' | 'money'): BoundTest | Unreadable {
  const one: Bounds = [
    ['from', text.trim()],
    ['to', text.trim()],
  ]
  const bounds = boundsIn(text.trim()) ?? one
  if (bounds.length === 0) return { unreadable: `"${text.trim()}" says no bound yet, such as > 1000 or 2021..2022` }
  return boundsTest(bounds, { kind })
}
