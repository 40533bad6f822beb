import { defineRecord, flag, instant, optional, type RecordOf, ref, text } from '../record-shape.ts'

/** From one entity to another; its dates, amounts and roles are claims. */
export const link = defineRecord({
  name: 'link',
  title: 'Link',
  fields: {
    type: text('type'),
    from: ref('from', 'entity'),
    to: ref('to', 'entity'),
    author: text('added by'),
    at: instant('added at'),
    removed: optional(flag('removed')),
  },
})

export type Link = RecordOf<'link', typeof link.fields>
