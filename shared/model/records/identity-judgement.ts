import { gradeFields, gradesTogether } from '../grade-fields.ts'
import { choice, defineRecord, flag, instant, list, optional, type RecordOf, ref, text } from '../record-shape.ts'

const identityVerdicts = ['same', 'possibly same', 'different'] as const

/** Whether entities are one; reversible, and never by rewriting them. */
export const identityJudgement = defineRecord({
  name: 'identity-judgement',
  title: 'Identity judgement',
  fields: {
    entities: list('entities', ref('entity', 'entity')),
    verdict: choice('verdict', identityVerdicts),
    reasons: list('reasons', text('reason')),
    ...gradeFields,
    author: text('judged by'),
    at: instant('judged at'),
    removed: optional(flag('taken back')),
  },
  together: gradesTogether,
})

export type IdentityJudgement = RecordOf<'identity-judgement', typeof identityJudgement.fields>
