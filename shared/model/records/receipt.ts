import { defineRecord, instant, optional, type RecordOf, ref, text } from '../record-shape.ts'

/** What the recipient of a release sent back: that they have it, byte for byte. Never undone: they said so. */
export const receipt = defineRecord({
  name: 'receipt',
  title: 'Receipt',
  fields: {
    release: ref('release', 'release'),
    sha256: text('SHA-256 of the file received'),
    receivedBy: text('received by'),
    office: optional(text('office')),
    receivedAt: text('received at'),
    remarks: optional(text('remarks')),
    /** The receipt as it came. */
    exhibit: ref('receipt', 'exhibit'),
    /** The key that counter-signed it, as `ssh-ed25519 …`; absent where nobody did. */
    signedBy: optional(text('counter-signed by')),
    author: text('taken in by'),
    at: instant('taken in at'),
  },
})

export type Receipt = RecordOf<'receipt', typeof receipt.fields>
