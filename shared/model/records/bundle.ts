import { count, instant, text, worker } from '../record-fields.ts'
import { defineRecord, marked, ofWholeCase, type RecordOf } from '../record-shape.ts'

/** A bundle that was given away. Its hash is what the next one names as the one before. Never undone: it is out. */
export const bundle = defineRecord({
  name: 'bundle',
  title: 'Bundle',
  prefix: 'bu',
  fields: {
    number: count('number'),
    manifestHash: text('SHA-256 of the manifest'),
    entries: count('journal entries'),
    recipient: text('for'),
    purpose: text('purpose'),
    author: worker('written by'),
    at: instant('written at'),
  },
  caption: ({ number }) => `bundle ${number}`,
  begun: ({ number, recipient }) => `Gave away bundle ${number}, for ${recipient}`,
  searched: () => [],
  belongs: ofWholeCase,
  secrecy: marked,
  leaves: 'case',
  happened: true,
})

export type Bundle = RecordOf<'bundle', typeof bundle.fields>
