import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { attachmentBytes } from '#shared/captures/attachment-bytes.ts'
import { inUtf8Heads } from '#shared/captures/mail-head.ts'
import { encodingWords } from '#shared/characters/encoding-words.ts'

export interface MailAttachment extends Attachment {
  readonly content: ArrayBuffer
  /** Its bytes are those that were attached; else line ends may be the reader's. */
  readonly exact: boolean
}

export interface Mail extends Email {
  readonly attachments: MailAttachment[]
  /** How letters that stand bare in its header were read, in words, where they are not UTF-8. */
  readonly bareEncoding?: string
}

/** A message within a message is a file of its own: its words are never taken for those of the one around it. */
export async function readMail(file: ArrayBuffer): Promise<Mail> {
  const { bytes, bare } = inUtf8Heads(new Uint8Array(file))
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 64, forceRfc822Attachments: true })
  const exact = attachmentBytes(bytes, mail.attachments.map(contentOf))
  const attachments = mail.attachments.map((each, at) => ({
    ...each,
    content: exact[at]?.bytes.buffer ?? new ArrayBuffer(0),
    exact: exact[at]?.exact === true,
  }))
  return { ...mail, attachments, ...(bare ? { bareEncoding: encodingWords(bare) } : {}) }
}

const contentOf = ({ content }: Attachment) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

/** The ways a mail can be read: its text, the words of its HTML, its HTML as it is written. */
export type MailForm = 'text' | 'words' | 'html'

/** The forms a mail comes in, the one its sender's program expects a plain reader to take first. */
export function formsOf({ text, html }: Email): readonly MailForm[] {
  return [...(text?.trim() ? (['text'] as const) : []), ...(html?.trim() ? (['words', 'html'] as const) : [])]
}

/** How a place in a form that is not the plain text is called in locators. */
export const formPart: Readonly<Record<MailForm, string | undefined>> = {
  text: undefined,
  words: 'words of its HTML',
  html: 'its HTML as written',
}

/** The form a locator names; the first there is where it names none. */
export function formAt(forms: readonly MailForm[], locator: string | undefined): MailForm | undefined {
  return forms.find(form => formPart[form] && locator?.includes(formPart[form])) ?? forms[0]
}

export const linesOf = (text: string) => text.split(/\r\n|\r|\n/)

/** "Recruiter <hr@example.org>, …" */
export function addressWords(addresses: readonly Address[] | undefined): string {
  return (addresses ?? [])
    .map(each => (each.group ? `${each.name}: ${addressWords(each.group)}` : mailbox(each.name, each.address)))
    .join(', ')
}

const mailbox = (name: string, address: string | undefined) =>
  name && address ? `${name} <${address}>` : name || address || ''
