import { count, instant, optional, ref, text, worker } from '../record-fields.ts'
import { defineRecord, marked, ofWholeCase, type RecordOf } from '../record-shape.ts'

/**
 * A request for an outside clock (RFC 3161) to say that a checkpoint existed, and its reply once there is one. Never
 * undone: it was asked, and answered.
 */
export const timestamp = defineRecord({
  name: 'timestamp',
  title: 'Timestamp',
  prefix: 'ti',
  fields: {
    hash: text('SHA-256 of the checkpoint'),
    entries: count('journal entries'),
    checkpoint: text('checkpoint'),
    /** The TimeStampReq as DER in base64: a reply is held against it. */
    request: text('request'),
    author: worker('asked by'),
    at: instant('asked at'),
    reply: optional(ref('reply', 'exhibit')),
    time: optional(text('time stamped')),
    authority: optional(text('authority')),
    serial: optional(text('serial number')),
    verified: optional(text('verified how')),
  },
  caption: ({ entries }) => `timestamp of ${entries} entries`,
  begun: ({ entries }) => `Asked an outside clock to stamp ${entries} entries`,
  searched: () => [],
  belongs: ofWholeCase,
  secrecy: marked,
  leaves: 'case',
  happened: true,
})

export type Timestamp = RecordOf<'timestamp', typeof timestamp.fields>
