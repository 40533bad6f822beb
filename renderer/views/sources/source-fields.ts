import { gradeGiven } from '#renderer/state/grading.ts'
import { capitalised } from '#shared/model/capitalised.ts'
import { type Graded, type SchemeId, unjudged } from '#shared/model/grade.ts'
import type { Source } from '#shared/model/records/source.ts'
import { type SourceText, sourceTexts } from '#shared/model/source-texts.ts'

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

/** What was filled in, without the empty ones; only the title goes along in any case. */
export function filledIn({ kind, scheme, sourceGrade, informationGrade, handlingGrade, ...fields }: Fields) {
  const filled = texts.map(name => [name, fields[name].trim()] as const).filter(([, text]) => text !== '')
  const grade = gradeGiven({ scheme, sourceGrade, informationGrade, handlingGrade })
  return { title: fields.title, ...Object.fromEntries(filled), kind, ...grade }
}

/** The fields that were emptied. */
export function clearedIn(fields: Fields, before: Source): readonly (typeof clearable)[number][] {
  return clearable.filter(name => before[name] !== undefined && fields[name].trim() === '')
}

/** How a text is understood, where that is not plain from what was typed, or what is wrong with it. */
interface TextReading {
  readonly says?: string | undefined
  readonly problem?: string | undefined
}

/** Of the texts that have a form of their own; what the source held before needs no reading. */
export function readingsOf(fields: Fields, before: Source | undefined): Readonly<Record<SourceText, TextReading>> {
  const readings = (Object.keys(sourceTexts) as SourceText[]).map(name => [name, readingOf(name, fields, before)])
  return Object.fromEntries(readings)
}

function readingOf(name: SourceText, fields: Fields, before: Source | undefined): TextReading {
  const text = fields[name].trim()
  if (text === '' || text === before?.[name]) return {}
  const read = sourceTexts[name](text)
  if ('unreadable' in read) return { problem: capitalised(read.unreadable) }
  return read.text === text ? {} : { says: `= ${read.text}` }
}
