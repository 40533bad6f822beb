import { count, data, defineRecord, flag, instant, optional, type RecordOf, ref, text } from '../record-shape.ts'

/** An item of evidence. The bytes lie in the vault under their SHA-256; two exhibits may share them. */
export const exhibit = defineRecord({
  name: 'exhibit',
  title: 'Exhibit',
  fields: {
    number: text('exhibit number'),
    title: text('title'),
    name: text('original file name'),
    sha256: text('SHA-256'),
    size: count('size in bytes'),
    mediaType: text('media type'),
    acquiredAt: instant('acquired at'),
    acquiredBy: text('acquired by'),
    acquiredHow: optional(text('acquired how')),
    tool: optional(text('tool and version')),
    parent: optional(ref('part of', 'exhibit')),
    handling: optional(text('handling code')),
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
  },
})

export type Exhibit = RecordOf<'exhibit', typeof exhibit.fields>
