/**
 * How reliable the source, how credible the piece of information, each in the marks of the grading scheme it was given
 * in. Grades of different schemes are never converted and have no order among each other.
 */

import { gradingSchemes } from './grades/list.ts'
import type { GradingScheme } from './grading-scheme.ts'

type AnyScheme = (typeof gradingSchemes)[number]
type KeysOf<T> = T extends unknown ? Extract<keyof T, string> : never

export type SchemeId = AnyScheme['id']
/** A mark of any scheme; `wrongMarks` says whether it is one of the grade's own. */
export type SourceGrade = KeysOf<AnyScheme['source']>
export type InformationGrade = KeysOf<AnyScheme['information']>
export type HandlingGrade = KeysOf<AnyScheme['handling']>

/** A grade as claims, sources and identity judgements hold it. No scheme means 6x6, as all grades once were. */
export interface Graded {
  readonly scheme?: SchemeId | undefined
  readonly sourceGrade: SourceGrade
  readonly informationGrade: InformationGrade
  /** The third element of 5x5x5 and 3x5x2. */
  readonly handlingGrade?: HandlingGrade | undefined
}

export const schemeIds = gradingSchemes.map(scheme => scheme.id)
export const defaultScheme: SchemeId = '6x6'

const marksOf = <K extends string>(each: (scheme: GradingScheme) => object): K[] => [
  ...new Set(gradingSchemes.flatMap(scheme => Object.keys(each(scheme)) as K[])),
]

/** The marks of all schemes together. */
export const sourceMarks = marksOf<SourceGrade>(scheme => scheme.source)
export const informationMarks = marksOf<InformationGrade>(scheme => scheme.information)
export const handlingMarks = marksOf<HandlingGrade>(scheme => scheme.handling)

const byId: ReadonlyMap<string, GradingScheme> = new Map(gradingSchemes.map(scheme => [scheme.id, scheme]))
const [admiralty] = gradingSchemes

export const gradingScheme = (id: SchemeId): GradingScheme => byId.get(id) ?? admiralty

export const schemeOf = ({ scheme = defaultScheme }: Pick<Graded, 'scheme'>): SchemeId => scheme

/** The grade of what nobody has judged yet. */
export function unjudged(id: SchemeId): Graded {
  const [sourceGrade, informationGrade] = gradingScheme(id).unjudged as readonly [SourceGrade, InformationGrade]
  return { ...(id === defaultScheme ? {} : { scheme: id }), sourceGrade, informationGrade }
}

/** The grade alone, of whatever holds one; its scheme said outright, 6x6 too. */
export const gradeOf = ({ scheme = defaultScheme, sourceGrade, informationGrade, handlingGrade }: Graded) => ({
  scheme,
  sourceGrade,
  informationGrade,
  ...(handlingGrade ? { handlingGrade } : {}),
})

/** `B2`, and with the third element of its scheme `B24` or `1AP`. */
export const gradeCode = ({ sourceGrade, informationGrade, handlingGrade }: Graded): string =>
  sourceGrade + informationGrade + (handlingGrade ?? '')

/** The grade with the scheme it was given in: `B2 (6x6)`. */
export const gradeText = (graded: Graded): string => `${gradeCode(graded)} (${schemeOf(graded)})`

/** The official words: `B usually reliable, 2 probably true`. */
export function gradeWords(graded: Graded): string {
  const { source, information, handling } = gradingScheme(schemeOf(graded))
  const { sourceGrade, informationGrade, handlingGrade } = graded
  const parts = [`${sourceGrade} ${source[sourceGrade]}`, `${informationGrade} ${information[informationGrade]}`]
  if (handlingGrade) parts.push(`${handlingGrade} ${handling[handlingGrade]?.meaning}`)
  return parts.join(', ')
}

/** The rank of a grade among those of its own scheme, by source and then by information; lower is better. */
export function gradeRank(graded: Graded): number {
  const [source, information] = places(graded)
  return source * 10 + information
}

/**
 * Whether both halves are at least as good as those asked for: "B2 or better" is A1, A2, B1 and B2. Null where the
 * two were given in different schemes: that cannot be judged.
 */
export function isAtLeast(graded: Graded, least: Graded): boolean | null {
  if (schemeOf(graded) !== schemeOf(least)) return null
  const [source, information] = places(graded)
  const [leastSource, leastInformation] = places(least)
  return source <= leastSource && information <= leastInformation
}

/** Whether it is good enough, by its own scheme, to count as stated rather than unconfirmed. */
export function isStated(graded: Graded): boolean {
  const [sourceGrade, informationGrade] = gradingScheme(schemeOf(graded)).stated as [SourceGrade, InformationGrade]
  return isAtLeast(graded, { scheme: graded.scheme, sourceGrade, informationGrade }) === true
}

function places({ scheme, sourceGrade, informationGrade }: Graded): [number, number] {
  const { source, information } = marksInOrder.get(schemeOf({ scheme })) ?? admiraltyMarks
  return [source.indexOf(sourceGrade), information.indexOf(informationGrade)]
}

const inOrder = ({ source, information }: GradingScheme) => ({
  source: Object.keys(source),
  information: Object.keys(information),
})
const admiraltyMarks = inOrder(admiralty)
const marksInOrder = new Map(gradingSchemes.map(scheme => [scheme.id, inOrder(scheme)]))

const isMark = (mark: string | undefined, marks: object) => mark === undefined || Object.hasOwn(marks, mark)

/** Each mark that its scheme does not have, as field and problem. Empty: the grade may be stored. */
export function wrongMarks(graded: Partial<Graded>): readonly (readonly [field: string, problem: string])[] {
  const id = schemeOf(graded)
  const { source, information, handling } = gradingScheme(id)
  const { sourceGrade: a, informationGrade: b, handlingGrade: c } = graded
  if (isMark(a, source) && isMark(b, information) && isMark(c, handling)) return []
  const wrong = (field: keyof Graded, marks: object) => {
    const mark = graded[field]
    if (isMark(mark, marks)) return []
    const known = Object.keys(marks).join(', ')
    return [[field, known ? `"${mark}" is not one of ${known} of ${id}` : `"${mark}": ${id} has no such mark`] as const]
  }
  return [
    ...wrong('sourceGrade', source),
    ...wrong('informationGrade', information),
    ...wrong('handlingGrade', handling),
  ]
}

/** The third element by name, as `3x5x2 C`, where it forbids passing on; null where it does not. */
export function restriction({ scheme, handlingGrade }: Partial<Graded>): string | null {
  if (!handlingGrade) return null
  const id = schemeOf({ scheme })
  return gradingScheme(id).handling[handlingGrade]?.restricts ? `${id} ${handlingGrade}` : null
}
