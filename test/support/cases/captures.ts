import type { CaseRecord } from '#shared/model/record.ts'
import { exhibitOf } from './records.ts'

const said = {
  url: 'https://news.example.org/theft?id=7',
  capturedAt: '2026-03-01T08:58:12Z',
  capturedBy: 'A. Keller',
  capturedHow: 'saved from the browser',
  captureTool: 'Webrecorder 2.1',
  pageTitle: 'Theft at the exchange',
  httpStatus: '200',
}

/** A page that was captured, with every field of a capture; its title was corrected by an investigator. */
export const capturedPage = (number: number): CaseRecord =>
  exhibitOf(number, 'Capture of the article', {
    mediaType: 'application/warc',
    ...said,
    pageTitle: 'Theft at the exchange, corrected',
    fileSays: said,
  } as Partial<CaseRecord>)

const written = {
  sender: '"Doe, Jane" <jane.doe@mail.example.org>',
  recipients: 'K. Ito <k.ito@example.org>, desk@example.org',
  copied: 'Accounts <accounts@example.com>',
  mailSubject: 'Re: payment of invoice 5512',
  sentAt: 'Mon, 2 Mar 2026 09:00:00 +0100',
  messageId: '<5512.abc@mail.example.org>',
  firstHop: 'from [192.0.2.1] by mail.example.org; Mon, 2 Mar 2026 09:00:01 +0100',
  lastHop: 'from mail.example.org by mx.example.org; Mon, 2 Mar 2026 09:00:05 +0100',
  attachments: '2',
}

/** An e-mail with every field of one, as the file says. */
export const receivedMail = (number: number): CaseRecord =>
  exhibitOf(number, 'E-mail about the invoice', {
    name: 'invoice.eml',
    mediaType: 'message/rfc822',
    ...written,
    fileSays: written,
  } as Partial<CaseRecord>)
