import { count, defineRecord, instant, optional, type RecordOf, ref, text } from '../record-shape.ts'

/**
 * A request for an outside clock (RFC 3161) to say that a checkpoint existed, and its reply once there is one. Never
 * undone: it was asked, and answered.
 */
export const timestamp = defineRecord({
  name: 'timestamp',
  title: 'Timestamp',
  fields: {
    hash: text('SHA-256 of the checkpoint'),
    entries: count('journal entries'),
    checkpoint: text('checkpoint'),
    /** The TimeStampReq as DER in base64: a reply is held against it. */
    request: text('request'),
    author: text('asked by'),
    at: instant('asked at'),
    reply: optional(ref('reply', 'exhibit')),
    time: optional(text('time stamped')),
    authority: optional(text('authority')),
    serial: optional(text('serial number')),
    verified: optional(text('verified how')),
  },
})

export type Timestamp = RecordOf<'timestamp', typeof timestamp.fields>
