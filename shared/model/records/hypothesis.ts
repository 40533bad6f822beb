import { defineRecord, flag, optional, type RecordOf, text } from '../record-shape.ts'

export const hypothesis = defineRecord({
  name: 'hypothesis',
  title: 'Hypothesis',
  fields: { statement: text('statement'), note: optional(text('note')), removed: optional(flag('removed')) },
})

export type Hypothesis = RecordOf<'hypothesis', typeof hypothesis.fields>
