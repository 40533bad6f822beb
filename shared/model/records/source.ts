import { gradeFields, gradesTogether } from '../grade-fields.ts'
import type { ImportReading } from '../import-reading.ts'
import { choice, data, flag, mark, optional, ref, text } from '../record-fields.ts'
import { chosen, defineRecord, marked, quoted, type RecordOf } from '../record-shape.ts'

export const sourceKinds = [
  'document',
  'press',
  'chain record',
  'agency list',
  'interview',
  'tool',
  'open web',
] as const

export type SourceKind = (typeof sourceKinds)[number]

/**
 * Where claims come from. `via` names the source that reports this one, where it is second hand. Its grade is the default
 * of new claims.
 */
export const source = defineRecord({
  name: 'source',
  title: 'Source',
  prefix: 'so',
  fields: {
    code: mark('short code'),
    title: text('title'),
    kind: choice('kind', sourceKinds),
    publisher: optional(text('publisher')),
    published: optional(text('published')),
    url: optional(text('address on the web')),
    accessed: optional(text('accessed')),
    via: optional(ref('as reported by', 'source')),
    exhibit: optional(ref('exhibit', 'exhibit')),
    ...gradeFields,
    handling: optional(mark('handling code')),
    /** Of an imported file: what the user said where it leaves open how it is read. */
    reading: optional(data<ImportReading>('how it was read')),
    note: optional(text('note')),
    removed: optional(flag('removed')),
  },
  together: gradesTogether,
  caption: ({ code, title }) => `${code} ${title}`,
  cited: 'code',
  begun: ({ code, title }) => `Added source ${code} ${quoted(title)}`,
  searched: ({ code, title, publisher, url }) => [
    { where: 'source', text: `${code} ${title}` },
    { where: 'publisher', text: publisher },
    { where: 'address', text: url },
  ],
  belongs: chosen,
  secrecy: marked,
  leaves: 'knowledge',
})

export type Source = RecordOf<'source', typeof source.fields>
