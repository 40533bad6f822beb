import { count, defineRecord, flag, instant, optional, type RecordOf, ref, text } from '../record-shape.ts'

/** An item of evidence. The bytes lie in the vault under their SHA-256; two exhibits may share them. */
export const exhibit = defineRecord({
  name: 'exhibit',
  title: 'Exhibit',
  fields: {
    number: text('exhibit number'),
    title: text('title'),
    name: text('original file name'),
    sha256: text('SHA-256'),
    size: count('size in bytes'),
    mediaType: text('media type'),
    acquiredAt: instant('acquired at'),
    acquiredBy: text('acquired by'),
    acquiredHow: optional(text('acquired how')),
    tool: optional(text('tool and version')),
    parent: optional(ref('part of', 'exhibit')),
    handling: optional(text('handling code')),
    note: optional(text('note')),
    removed: optional(flag('removed')),
  },
})

export type Exhibit = RecordOf<'exhibit', typeof exhibit.fields>
