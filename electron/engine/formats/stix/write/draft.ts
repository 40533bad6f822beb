import type { Loss } from '#shared/editions/loss.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** What an export is made of and by, the same for every part of it. */
export interface Making {
  readonly state: CaseState
  readonly caseId: string
  /** Only what STIX 2.1 has itself: no extensions. */
  readonly strict: boolean
  readonly lose: (loss: Loss) => void
}

/** An object in the making. */
export interface Draft {
  readonly type: string
  /** Of observables it follows from the fields, so it is known last. */
  id: string
  readonly fields: Map<string, unknown>
  /** What no field holds, in words. */
  readonly words: string[]
  /** The claims behind each field, for its marking. */
  readonly behind: Map<string, Claim[]>
  /** External references besides the sources of its claims. */
  readonly references: Readonly<Record<string, unknown>>[]
  readonly carried: CaseRecord[]
  /** Subjects it stands for: two entities of one e-mail address are one object. */
  readonly subjects: string[]
  /** Exhibits of which it shows something: it is no less secret than they are. */
  readonly exhibits: string[]
  readonly author: string
  created: string
  modified: string
}

export const draftOf = (type: string, id: string, { author, at }: { author: string; at: string }): Draft => ({
  type,
  id,
  fields: new Map(),
  words: [],
  behind: new Map(),
  references: [],
  carried: [],
  subjects: [],
  exhibits: [],
  author,
  created: moment(at),
  modified: moment(at),
})

/** A record's time as STIX writes it: three fraction digits and Z. */
export const moment = (at: string): string => new Date(at).toISOString()

/** One object out of two that are the same observable. */
export function merge(into: Draft, other: Draft): void {
  for (const [field, value] of other.fields) if (!into.fields.has(field)) into.fields.set(field, value)
  for (const [field, claims] of other.behind) into.behind.set(field, [...(into.behind.get(field) ?? []), ...claims])
  into.words.push(...other.words.filter(words => !into.words.includes(words)))
  into.carried.push(...other.carried)
  into.subjects.push(...other.subjects)
  into.exhibits.push(...other.exhibits)
  if (other.created < into.created) into.created = other.created
  if (other.modified > into.modified) into.modified = other.modified
}
