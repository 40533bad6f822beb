import { metadataFields } from '../exhibit-metadata.ts'
import { count, data, flag, instant, mark, optional, ref, text, that, worker } from '../record-fields.ts'
import { chosen, defineRecord, marked, quoted, type RecordOf } from '../record-shape.ts'

const fields = {
  number: mark('exhibit number'),
  title: text('title'),
  name: text('original file name'),
  sha256: that(text('SHA-256'), { redaction: 'both' }),
  size: count('size in bytes'),
  mediaType: that(text('media type'), { redaction: 'both' }),
  acquiredAt: instant('acquired at'),
  acquiredBy: worker('acquired by'),
  acquiredHow: optional(text('acquired how')),
  tool: optional(text('tool and version')),
  parent: optional(ref('part of', 'exhibit')),
  handling: optional(mark('handling code')),
  note: optional(text('note')),
  url: optional(text('captured from')),
  capturedAt: optional(text('captured at')),
  capturedBy: optional(text('captured by')),
  capturedHow: optional(text('captured how')),
  captureTool: optional(text('captured with')),
  pageTitle: optional(text('title of the page')),
  httpStatus: optional(text('HTTP status')),
  position: optional(text('position of the camera')),
  sender: optional(text('sender')),
  recipients: optional(text('recipients')),
  copied: optional(text('copied to')),
  mailSubject: optional(text('subject of the e-mail')),
  sentAt: optional(text('sent')),
  messageId: optional(text('message id')),
  firstHop: optional(text('received first by')),
  lastHop: optional(text('received last by')),
  attachments: optional(text('attachments')),
  headerEncoding: optional(text('header read as')),
  /** What the file itself says of these when it was attached; never edited, never taken for the truth. */
  fileSays: optional(data<{ readonly [field: string]: string }>('what the file says')),
  removed: optional(flag('removed')),
}

/** An item of evidence. The bytes lie in the vault under their SHA-256; two exhibits may share them. */
export const exhibit = defineRecord({
  name: 'exhibit',
  title: 'Exhibit',
  prefix: 'ex',
  fields,
  caption: ({ number, title }) => `${number} ${title}`,
  cited: 'number',
  begun: ({ number, title }) => `Attached exhibit ${number} ${quoted(title)}`,
  searched: exhibit => [
    { where: 'exhibit', text: `${exhibit.number} ${exhibit.title}` },
    { where: 'file', text: exhibit.name },
    { where: 'SHA-256', text: exhibit.sha256 },
    ...metadataFields.map(field => ({ where: fields[field].title, text: exhibit[field] })),
  ],
  belongs: chosen,
  secrecy: marked,
  leaves: 'case',
})

export type Exhibit = RecordOf<'exhibit', typeof fields>
