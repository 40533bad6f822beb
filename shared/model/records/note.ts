import { defineRecord, flag, instant, optional, type RecordOf, ref, text } from '../record-shape.ts'

export const note = defineRecord({
  name: 'note',
  title: 'Note',
  fields: {
    text: text('text'),
    about: optional(ref('about', 'entity', 'link', 'source', 'exhibit', 'claim')),
    author: text('written by'),
    at: instant('written at'),
    removed: optional(flag('removed')),
  },
})

export type Note = RecordOf<'note', typeof note.fields>
