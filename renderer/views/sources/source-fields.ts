import { gradeGiven } from '#renderer/state/grading.ts'
import { type Graded, type SchemeId, unjudged } from '#shared/model/grade.ts'
import type { Source } from '#shared/model/records/source.ts'

const clearable = ['publisher', 'published', 'url', 'accessed', 'via', 'exhibit', 'handling', 'note'] as const
const texts = ['title', 'code', ...clearable] as const

/** A source as its form holds it: empty text where nothing is known. */
export interface Fields extends Readonly<Record<(typeof texts)[number], string>>, Graded {
  readonly kind: Source['kind']
}

/** An old source keeps the scheme it was graded in; a new one begins in that of the case. */
export function fieldsOf(source: Source | undefined, caseScheme: SchemeId): Fields {
  const kind = source?.kind ?? 'document'
  const { scheme, sourceGrade, informationGrade, handlingGrade } = source ?? unjudged(caseScheme)
  const held = Object.fromEntries(texts.map(name => [name, source?.[name] ?? ''])) as Record<
    (typeof texts)[number],
    string
  >
  return { ...held, kind, scheme, sourceGrade, informationGrade, handlingGrade }
}

/** What was filled in, without the empty ones. */
export function filledIn({ kind, scheme, sourceGrade, informationGrade, handlingGrade, ...fields }: Fields): object {
  const filled = Object.entries(fields)
    .map(([name, text]) => [name, text.trim()])
    .filter(([, text]) => text !== '')
  const grade = gradeGiven({ scheme, sourceGrade, informationGrade, handlingGrade })
  return { ...Object.fromEntries(filled), kind, ...grade }
}

/** The fields that were emptied. */
export function clearedIn(fields: Fields, before: Source): readonly string[] {
  return clearable.filter(name => before[name] !== undefined && fields[name].trim() === '')
}
