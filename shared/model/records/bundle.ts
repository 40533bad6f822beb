import { count, defineRecord, instant, type RecordOf, text } from '../record-shape.ts'

/** A bundle that was given away. Its hash is what the next one names as the one before. Never undone: it is out. */
export const bundle = defineRecord({
  name: 'bundle',
  title: 'Bundle',
  fields: {
    number: count('number'),
    manifestHash: text('SHA-256 of the manifest'),
    entries: count('journal entries'),
    recipient: text('for'),
    purpose: text('purpose'),
    author: text('written by'),
    at: instant('written at'),
  },
})

export type Bundle = RecordOf<'bundle', typeof bundle.fields>
