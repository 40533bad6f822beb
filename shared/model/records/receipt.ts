import { instant, optional, ref, text, that, worker } from '../record-fields.ts'
import { defineRecord, marked, ofWholeCase, type RecordOf } from '../record-shape.ts'

/** What the recipient of a release sent back: that they have it, byte for byte. Never undone: they said so. */
export const receipt = defineRecord({
  name: 'receipt',
  title: 'Receipt',
  prefix: 'rc',
  fields: {
    release: ref('release', 'release'),
    sha256: that(text('SHA-256 of the file received'), { redaction: 'both' }),
    receivedBy: text('received by'),
    office: optional(text('office')),
    receivedAt: text('received at'),
    remarks: optional(text('remarks')),
    /** The receipt as it came. */
    exhibit: ref('receipt', 'exhibit'),
    /** The key that counter-signed it, as `ssh-ed25519 …`; absent where nobody did. */
    signedBy: optional(text('counter-signed by')),
    author: worker('taken in by'),
    at: instant('taken in at'),
  },
  caption: ({ release }, { label }) => `receipt of ${label(release)}`,
  begun: ({ release, receivedBy }, { label }) => `Took in the receipt of ${label(release)} from ${receivedBy}`,
  searched: () => [],
  belongs: ofWholeCase,
  secrecy: marked,
  leaves: 'case',
  happened: true,
})

export type Receipt = RecordOf<'receipt', typeof receipt.fields>
