import { gradeFields, gradesTogether } from '../grade-fields.ts'
import { choice, flag, instant, list, optional, ref, text, worker } from '../record-fields.ts'
import { defineRecord, listed, marked, type RecordOf } from '../record-shape.ts'

const identityVerdicts = ['same', 'possibly same', 'different'] as const

/** Whether entities are one; reversible, and never by rewriting them. */
export const identityJudgement = defineRecord({
  name: 'identity-judgement',
  title: 'Identity judgement',
  prefix: 'id',
  fields: {
    entities: list('entities', ref('entity', 'entity')),
    verdict: choice('verdict', identityVerdicts),
    reasons: list('reasons', text('reason')),
    ...gradeFields,
    author: worker('judged by'),
    at: instant('judged at'),
    removed: optional(flag('taken back')),
  },
  together: gradesTogether,
  caption: ({ entities, verdict }, { label }) => `judgement that ${listed(entities.map(label))} are ${verdict}`,
  begun: ({ entities, verdict }, { label }) => `Judged ${listed(entities.map(label))} to be ${verdict}`,
  searched: () => [],
  belongs: ({ entities }, kept) => entities.every(id => kept.has(id)),
  secrecy: marked,
  leaves: 'knowledge',
})

export type IdentityJudgement = RecordOf<'identity-judgement', typeof identityJudgement.fields>
