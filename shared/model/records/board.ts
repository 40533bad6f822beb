import { count, data, defineRecord, flag, list, optional, point, type RecordOf, text } from '../record-shape.ts'

/**
 * A saved arrangement of the canvas. Where a node lies, whether it is locked or hidden are fields of their own
 * (`at:<entity id>`, `locked:<entity id>`, `hidden:<entity id>`), so that two people moving two nodes never collide.
 */
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
  open: { at: point('place'), locked: flag('locked'), hidden: flag('hidden') },
})

export type Board = RecordOf<'board', typeof board.fields> & {
  readonly [at: `at:${string}`]: readonly [number, number]
  readonly [locked: `locked:${string}`]: true
  readonly [hidden: `hidden:${string}`]: true
}
