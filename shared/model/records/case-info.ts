import { choice, count, defineRecord, optional, type RecordOf, text } from '../record-shape.ts'

export const caseStatuses = ['open', 'suspended', 'closed'] as const
export const handlingCodes = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const

/** The one record that says what this case is; its id is always `case`. Handling follows TLP 2.0. */
export const caseInfo = defineRecord({
  name: 'case',
  title: 'Case',
  fields: {
    title: text('title'),
    reference: optional(text('reference')),
    lead: optional(text('lead investigator')),
    purpose: optional(text('purpose')),
    status: choice('status', caseStatuses),
    handling: choice('handling code', handlingCodes),
    summary: optional(text('summary')),
    format: count('format version'),
  },
})

export type CaseInfo = RecordOf<'case', typeof caseInfo.fields>
