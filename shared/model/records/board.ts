import { count, data, flag, list, optional, text } from '../record-fields.ts'
import { chosen, defineRecord, type RecordOf } from '../record-shape.ts'

/** A saved arrangement of the canvas. How each thing lies on it is a record of its own: a placement. */
export const board = defineRecord({
  name: 'board',
  title: 'Board',
  prefix: 'bo',
  fields: {
    title: text('title'),
    order: count('order'),
    hiddenTypes: optional(list('hidden types', text('type'))),
    viewport: optional(data<{ x: number; y: number; zoom: number }>('viewport')),
    removed: optional(flag('removed')),
  },
  caption: ({ title }) => title,
  searched: ({ title }) => [{ where: 'board', text: title }],
  belongs: chosen,
  secrecy: { by: 'frame', bare: board => ({ ...board, title: `Board ${board.order + 1}` }) },
  leaves: 'case',
})

export type Board = RecordOf<'board', typeof board.fields>
