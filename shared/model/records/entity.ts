import { defineRecord, flag, instant, optional, type RecordOf, text } from '../record-shape.ts'

/** Somebody or something in the case. Everything about it but its type is said by claims. */
export const entity = defineRecord({
  name: 'entity',
  title: 'Entity',
  fields: {
    type: text('type'),
    author: text('added by'),
    at: instant('added at'),
    removed: optional(flag('removed')),
  },
})

export type Entity = RecordOf<'entity', typeof entity.fields>
