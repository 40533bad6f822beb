import { choice, count, data, flag, instant, list, optional, ref, text, worker } from '../record-fields.ts'
import { defineRecord, marked, ofWholeCase, type RecordOf } from '../record-shape.ts'

const redactionKinds = ['subject', 'term', 'handling', 'records'] as const

/**
 * What a person decided on words that may tell what is hidden: that they are left readable, for a reason, or blacked out
 * too. `places` are keys of possible matches; without them words are blacked out wherever they stand.
 */
export type Decision = {
  readonly as: 'left' | 'blacked'
  readonly form: string
  readonly places?: readonly string[]
  readonly reason?: string
  readonly by: string
  readonly at: string
}

/**
 * Something a redacted edition does not show, under a number of its own that stays the same in every edition. A
 * `subject` (a person, a wallet) is blacked out with all its names wherever they stand, a `term` wherever it stands,
 * a `handling` code in all that carries it, `records` in their place only. Each decision on its possible matches is a
 * field of its own (`decided:<id>`), so that two people deciding never collide.
 */
export const redaction = defineRecord({
  name: 'redaction',
  title: 'Redaction',
  prefix: 'rd',
  fields: {
    number: count('number'),
    kind: choice('kind', redactionKinds),
    subject: optional(ref('subject', 'entity')),
    term: optional(text('term')),
    handling: optional(text('handling code')),
    records: optional(list('records', ref('record', 'entity', 'link', 'claim', 'source', 'exhibit', 'note'))),
    reason: optional(text('reason')),
    author: worker('decided by'),
    at: instant('decided at'),
    removed: optional(flag('taken back')),
  },
  open: { decided: data<Decision>('decision') },
  caption: ({ number }) => `redaction ${number}`,
  begun: ({ number }) => `Added redaction ${number}`,
  searched: () => [],
  belongs: ofWholeCase,
  secrecy: marked,
  leaves: { inside: 'what is to be blacked out is told to nobody: only a bundle holds redactions' },
})

export type Redaction = RecordOf<'redaction', typeof redaction.fields> & {
  readonly [decided: `decided:${string}`]: Decision
}
