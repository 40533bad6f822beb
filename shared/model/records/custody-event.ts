import { choice, defineRecord, instant, optional, type RecordOf, ref, text } from '../record-shape.ts'

export const custodyActions = ['collected', 'verified', 'viewed', 'exported', 'handed over', 'received'] as const

/** Who did what with an exhibit, and when. Never undone: it happened. */
export const custodyEvent = defineRecord({
  name: 'custody-event',
  title: 'Custody event',
  fields: {
    exhibit: ref('exhibit', 'exhibit'),
    action: choice('action', custodyActions),
    actor: text('by'),
    at: instant('at'),
    purpose: optional(text('purpose')),
    recipient: optional(text('recipient')),
    /** The release it went out with. */
    release: optional(ref('release', 'release')),
    note: optional(text('note')),
  },
})

export type CustodyEvent = RecordOf<'custody-event', typeof custodyEvent.fields>
