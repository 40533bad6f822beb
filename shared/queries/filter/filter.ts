import { type EntityGroup, entityGroups } from '#shared/model/entity-type.ts'
import { type Graded, type InformationGrade, type SchemeId, type SourceGrade, schemeOf } from '#shared/model/grade.ts'
import type { Trait } from './traits.ts'

/**
 * Which entities are meant: in exports and dossiers, on a board, on the command line. Every condition that is given must
 * hold; a list is met by any of its members. Scopes in records hold it as it is; parse.ts reads it from text.
 */
export interface Filter {
  /** Words that must stand in one line about the entity, as the search finds them. */
  readonly words?: string | undefined
  /** Ids of entity types. */
  readonly types?: readonly string[] | undefined
  readonly withoutTypes?: readonly string[] | undefined
  readonly groups?: readonly EntityGroup[] | undefined
  readonly withoutGroups?: readonly EntityGroup[] | undefined
  /**
   * At least one current claim graded so or better in both halves: "B2 or better" is A1, A2, B1 and B2. Claims graded in
   * another scheme cannot be judged by it and do not count.
   */
  readonly grade?: readonly [SourceGrade, InformationGrade] | undefined
  /** The scheme `grade` is meant in; absent: 6x6. */
  readonly scheme?: SchemeId | undefined
  /** Ids of sources: at least one current claim rests on one of them. */
  readonly sources?: readonly string[] | undefined
  /** At least one current claim is marked with one of these handling codes. */
  readonly handling?: readonly string[] | undefined
  /** At least one current claim tags it so. */
  readonly tags?: readonly string[] | undefined
  /** It has each of these, and lacks each of those. */
  readonly has?: readonly Trait[] | undefined
  readonly lacks?: readonly Trait[] | undefined
  /** Bounds in time, as bounds.ts reads them: a claim about it, or about a link at it, may be of that time. */
  readonly dated?: string | undefined
  /** Bounds of an amount, such as "> 1 M USD": of a claim about it or about a link at it. */
  readonly amount?: string | undefined
  /** Only these entities and those within `steps` links of them, in any direction. */
  readonly near?: readonly string[] | undefined
  /** Absent: 1. */
  readonly steps?: number | undefined
}

export const noFilter: Filter = {}

/** How many of its conditions are set: 0 lets everything through. */
export const conditionsIn = (filter: Filter): number =>
  (filter.words?.trim() ? 1 : 0) +
  [filter.withoutTypes, filter.withoutGroups, filter.has, filter.lacks].reduce(
    (sum, each) => sum + (each?.length ?? 0),
    0,
  ) +
  wholeConditions.filter(name => filter[name] !== undefined).length

/** Those that count as one, however many members they list. */
const wholeConditions = ['types', 'groups', 'grade', 'near', 'sources', 'handling', 'tags', 'dated', 'amount'] as const

/** The least grade a filter asks for; null where it asks for none. */
export const leastGrade = ({ grade, scheme }: Filter): Graded | null =>
  grade ? { scheme, sourceGrade: grade[0], informationGrade: grade[1] } : null

/** The conditions that ask for a least grade, or for none. */
export const askingFor = (least: Graded | null): Pick<Filter, 'grade' | 'scheme'> =>
  least
    ? { grade: [least.sourceGrade, least.informationGrade], scheme: schemeOf(least) }
    : { grade: undefined, scheme: undefined }

export const isGroup = (word: string): word is EntityGroup => Object.hasOwn(entityGroups, word)

/** The filter with as much of it opened as a new entity of this type needs to pass. */
export const admitting = (filter: Filter, id: string, type: string, group: EntityGroup): Filter => ({
  words: undefined,
  ...askingFor(null),
  // nothing is claimed of it yet
  sources: undefined,
  handling: undefined,
  tags: undefined,
  has: undefined,
  lacks: undefined,
  dated: undefined,
  amount: undefined,
  types: filter.types && [...filter.types, type],
  withoutTypes: without(filter.withoutTypes, type),
  groups: filter.groups && [...filter.groups, group],
  withoutGroups: without(filter.withoutGroups, group),
  near: filter.near && [...filter.near, id],
  steps: filter.steps,
})

/** The list of a condition without one member; no condition where none is left. */
export function without<T>(list: readonly T[] | undefined, member: T): readonly T[] | undefined {
  const left = list?.filter(each => each !== member)
  return left && left.length > 0 ? left : undefined
}
