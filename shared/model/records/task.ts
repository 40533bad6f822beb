import { flag, optional, ref, text } from '../record-fields.ts'
import { defineRecord, marked, ofWholeCase, type RecordOf } from '../record-shape.ts'

export const task = defineRecord({
  name: 'task',
  title: 'Task',
  prefix: 'ta',
  fields: {
    title: text('title'),
    to: optional(text('for')),
    due: optional(text('due')),
    done: optional(flag('done')),
    about: optional(ref('about', 'entity', 'link', 'source', 'exhibit')),
    note: optional(text('note')),
    removed: optional(flag('removed')),
  },
  caption: ({ title }) => title,
  searched: () => [],
  belongs: ofWholeCase,
  secrecy: marked,
  speaksOf: 'about',
  leaves: 'case',
})

export type Task = RecordOf<'task', typeof task.fields>
