import type { ImportReading } from '../import-reading.ts'
import { data, flag, list, optional, term, text } from '../record-fields.ts'
import { defineRecord, marked, ofWholeCase, quoted, type RecordOf } from '../record-shape.ts'

/**
 * How a table with these headers is read, as somebody said when one came in: the next file with the same headers is read
 * so by itself. The newest word counts.
 */
export const mapping = defineRecord({
  name: 'mapping',
  title: 'Mapping',
  prefix: 'ma',
  fields: {
    /** What the first such table was called. */
    title: text('title'),
    /** Id of the importer. */
    format: term('format'),
    headers: list('headers', text('header')),
    reading: data<ImportReading>('how it is read'),
    removed: optional(flag('removed')),
  },
  caption: ({ title }) => `mapping of ${title}`,
  begun: ({ title }) => `Kept how ${quoted(title)} is read, for files with the same headers`,
  searched: () => [],
  belongs: ofWholeCase,
  secrecy: marked,
  leaves: { inside: 'how files are read here: only a bundle holds mappings' },
})

export type Mapping = RecordOf<'mapping', typeof mapping.fields>
