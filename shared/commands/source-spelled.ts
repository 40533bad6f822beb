import { RedThreadError } from '#shared/errors.ts'
import { capitalised } from '#shared/model/capitalised.ts'
import { type Source, source as shape } from '#shared/model/records/source.ts'
import { type SourceText, sourceTexts } from '#shared/model/source-texts.ts'

/**
 * The fields of a source with its dates, its address and its code as they are kept. Refuses what cannot be read, unless
 * the source already held it.
 */
export function spelled<T extends { readonly [Name in SourceText]?: string | undefined }>(
  fields: T,
  before?: Source,
): T {
  const read = Object.fromEntries(
    (Object.keys(sourceTexts) as SourceText[]).flatMap(name => {
      const text = fields[name]
      return text === undefined || text === before?.[name] ? [] : [[name, spelledText(name, text)]]
    }),
  )
  return { ...fields, ...read }
}

function spelledText(name: SourceText, text: string): string {
  const read = sourceTexts[name](text)
  if ('text' in read) return read.text
  const property = capitalised(shape.fields[name].title)
  throw new RedThreadError('unreadable-value', { property, problem: read.unreadable })
}
