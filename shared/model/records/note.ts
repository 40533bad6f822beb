import { flag, instant, optional, ref, text, worker } from '../record-fields.ts'
import { defineRecord, marked, quoted, type RecordOf } from '../record-shape.ts'

export const note = defineRecord({
  name: 'note',
  title: 'Note',
  prefix: 'no',
  fields: {
    text: text('text'),
    about: optional(ref('about', 'entity', 'link', 'source', 'exhibit', 'claim')),
    author: worker('written by'),
    at: instant('written at'),
    removed: optional(flag('removed')),
  },
  caption: ({ about }, { label }) => (about === undefined ? 'note' : `note about ${label(about)}`),
  begun: ({ text: words }) => `Wrote a note ${quoted(words)}`,
  searched: ({ text: words, about }) => [{ of: about, where: 'note', text: words }],
  belongs: ({ about }, kept) => about !== undefined && kept.has(about),
  secrecy: marked,
  speaksOf: 'about',
  leaves: 'knowledge',
})

export type Note = RecordOf<'note', typeof note.fields>
