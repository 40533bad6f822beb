import { capitalised } from '../capitalised.ts'
import { choice, instant, optional, ref, text, that, worker } from '../record-fields.ts'
import { defineRecord, type RecordOf } from '../record-shape.ts'

export const custodyActions = ['collected', 'verified', 'viewed', 'exported', 'handed over', 'received'] as const

/** Who did what with an exhibit, and when. Never undone: it happened. */
export const custodyEvent = defineRecord({
  name: 'custody-event',
  title: 'Custody event',
  prefix: 'cu',
  fields: {
    exhibit: ref('exhibit', 'exhibit'),
    action: that(choice('action', custodyActions), { redaction: 'term' }),
    actor: worker('by'),
    at: instant('at'),
    purpose: optional(text('purpose')),
    recipient: optional(text('recipient')),
    /** The release it went out with. */
    release: optional(ref('release', 'release')),
    note: optional(text('note')),
  },
  caption: ({ action, exhibit }, { label }) => `${action} ${label(exhibit)}`,
  begun: ({ action, exhibit }, { label }) => `${capitalised(action)} ${label(exhibit)}`,
  indexed: { exhibit: 'custodyOf' },
  searched: () => [],
  belongs: ({ exhibit }, kept) => kept.has(exhibit),
  secrecy: { by: 'frame', bare: event => event },
  leaves: 'case',
  happened: true,
})

export type CustodyEvent = RecordOf<'custody-event', typeof custodyEvent.fields>
