import { count, data, defineRecord, flag, list, optional, type RecordOf, text } from '../record-shape.ts'

/** A saved arrangement of the canvas. How each thing lies on it is a record of its own: a placement. */
export const board = defineRecord({
  name: 'board',
  title: 'Board',
  fields: {
    title: text('title'),
    order: count('order'),
    hiddenTypes: optional(list('hidden types', text('type'))),
    viewport: optional(data<{ x: number; y: number; zoom: number }>('viewport')),
    removed: optional(flag('removed')),
  },
})

export type Board = RecordOf<'board', typeof board.fields>
