import { choice, flag, list, optional, ref, text, that } from '../record-fields.ts'
import { defineRecord, marked, ofWholeCase, type RecordOf } from '../record-shape.ts'

const requestKinds = ['subpoena', 'MLAT', 'freeze', 'KYC', 'preservation'] as const

export const legalRequest = defineRecord({
  name: 'legal-request',
  title: 'Legal request',
  prefix: 'lr',
  fields: {
    kind: choice('kind', requestKinds),
    to: text('to'),
    about: optional(ref('about', 'entity')),
    sent: optional(text('sent')),
    due: optional(text('due')),
    answered: optional(text('answered')),
    exhibits: optional(list('exhibits', that(ref('exhibit', 'exhibit'), { loose: true }))),
    note: optional(text('note')),
    removed: optional(flag('removed')),
  },
  caption: ({ kind, to }) => `${kind} to ${to}`,
  searched: () => [],
  belongs: ofWholeCase,
  secrecy: marked,
  speaksOf: 'about',
  leaves: 'case',
})

export type LegalRequest = RecordOf<'legal-request', typeof legalRequest.fields>
