import { choice, defineRecord, flag, list, optional, type RecordOf, ref, text } from '../record-shape.ts'

const requestKinds = ['subpoena', 'MLAT', 'freeze', 'KYC', 'preservation'] as const

export const legalRequest = defineRecord({
  name: 'legal-request',
  title: 'Legal request',
  fields: {
    kind: choice('kind', requestKinds),
    to: text('to'),
    about: optional(ref('about', 'entity')),
    sent: optional(text('sent')),
    due: optional(text('due')),
    answered: optional(text('answered')),
    exhibits: optional(list('exhibits', ref('exhibit', 'exhibit'))),
    note: optional(text('note')),
    removed: optional(flag('removed')),
  },
})

export type LegalRequest = RecordOf<'legal-request', typeof legalRequest.fields>
