import { flag, optional, text } from '../record-fields.ts'
import { defineRecord, marked, ofWholeCase, type RecordOf } from '../record-shape.ts'

export const hypothesis = defineRecord({
  name: 'hypothesis',
  title: 'Hypothesis',
  prefix: 'hy',
  fields: { statement: text('statement'), note: optional(text('note')), removed: optional(flag('removed')) },
  caption: ({ statement }) => statement,
  searched: () => [],
  belongs: ofWholeCase,
  secrecy: marked,
  leaves: 'knowledge',
})

export type Hypothesis = RecordOf<'hypothesis', typeof hypothesis.fields>
