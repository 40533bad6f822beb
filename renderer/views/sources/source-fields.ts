import type { Source } from '#shared/model/records/source.ts'
import type { Grade } from './grade.ts'

const clearable = ['publisher', 'published', 'url', 'accessed', 'via', 'exhibit', 'note'] as const
const texts = ['title', 'code', ...clearable] as const

/** A source as its form holds it: empty text where nothing is known. */
export interface Fields extends Readonly<Record<(typeof texts)[number], string>>, Grade {
  readonly kind: Source['kind']
}

export function fieldsOf(source: Source | undefined): Fields {
  const { kind = 'document', sourceGrade = 'F', informationGrade = '6' } = source ?? {}
  const held = Object.fromEntries(texts.map(name => [name, source?.[name] ?? ''])) as Record<
    (typeof texts)[number],
    string
  >
  return { ...held, kind, sourceGrade, informationGrade }
}

/** What was filled in, without the empty ones. */
export function filledIn({ kind, sourceGrade, informationGrade, ...fields }: Fields): object {
  const filled = Object.entries(fields)
    .map(([name, text]) => [name, text.trim()])
    .filter(([, text]) => text !== '')
  return { ...Object.fromEntries(filled), kind, sourceGrade, informationGrade }
}

/** The fields that were emptied. */
export function clearedIn(fields: Fields, before: Source): readonly string[] {
  return clearable.filter(name => before[name] !== undefined && fields[name].trim() === '')
}
