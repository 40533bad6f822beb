import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import {
  defaultScheme,
  type Graded,
  gradeText,
  gradingScheme,
  handlingMarks,
  informationMarks,
  type SchemeId,
  schemeIds,
  schemeOf,
  sourceMarks,
  unjudged,
  wrongMarks,
} from '#shared/model/grade.ts'

/** A grade as given. Of something new: in the case's scheme unless another is named. */
export const gradeInput = {
  scheme: z.enum(schemeIds).optional(),
  sourceGrade: z.enum(sourceMarks).optional(),
  informationGrade: z.enum(informationMarks).optional(),
  /** Null takes the third element away. */
  handlingGrade: z.enum(handlingMarks).nullable().optional(),
}

type Given = { readonly [K in keyof typeof gradeInput]?: z.infer<(typeof gradeInput)[K]> }

/** The grade of an input, and the rest of it. */
export function split<T extends Given>(input: T): [Given, Omit<T, keyof Given>] {
  const { scheme, sourceGrade, informationGrade, handlingGrade, ...rest } = input
  return [{ scheme, sourceGrade, informationGrade, handlingGrade }, rest]
}

/**
 * The grade of something new, in the case's scheme unless another is named. What is not given is that of its source,
 * where that was graded in the same scheme, and else "not judged". Throws invalid-input.
 */
export function settledGrade(given: Given, source: Graded | undefined, scheme: SchemeId): Graded {
  const wanted = given.scheme ?? scheme
  return graded(given, source && schemeOf(source) === wanted ? source : unjudged(wanted), wanted)
}

/**
 * The edits that grade something anew; none where no grade is given. It stays in the scheme it was graded in unless
 * another is named, whatever the case's is; and that needs both halves, for nothing of the old grade may be carried
 * over. Throws invalid-input.
 */
export function newGrade(given: Given, held: Graded) {
  if (Object.values(given).every(mark => mark === undefined)) return {}
  const wanted = given.scheme ?? schemeOf(held)
  if (wanted !== schemeOf(held) && !(given.sourceGrade && given.informationGrade)) {
    const problems = `${gradeText(held)} is to be graded in ${gradingScheme(wanted).title}, which needs both halves`
    throw new RedThreadError('invalid-input', { problems })
  }
  const next = graded(given, wanted === schemeOf(held) ? held : unjudged(wanted), wanted)
  return { ...next, scheme: next.scheme ?? null, handlingGrade: next.handlingGrade ?? null }
}

function graded(given: Given, base: Graded, scheme: SchemeId): Graded {
  const { sourceGrade = base.sourceGrade, informationGrade = base.informationGrade } = given
  const handlingGrade = given.handlingGrade === undefined ? base.handlingGrade : (given.handlingGrade ?? undefined)
  const next = { scheme: scheme === defaultScheme ? undefined : scheme, sourceGrade, informationGrade, handlingGrade }
  const wrong = wrongMarks(next)
  if (wrong.length > 0) {
    throw new RedThreadError('invalid-input', { problems: wrong.map(([, problem]) => problem).join('; ') })
  }
  return next
}
