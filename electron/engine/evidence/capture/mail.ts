import PostalMime, { type Attachment, decodeWords } from 'postal-mime'
import { latin1 } from '#shared/captures/bytes.ts'
import { type Header, headerOf, parameterOf, plainType } from '#shared/captures/head.ts'
import { inUtf8Heads, readMailHead } from '#shared/captures/mail-head.ts'
import { mimeParts } from '#shared/captures/mime-parts.ts'
import { encodingWords } from '#shared/characters/encoding-words.ts'
import type { Metadata } from '#shared/model/exhibit-metadata.ts'
import type { ReadMetadata } from './beginning.ts'

/** The head of an e-mail (RFC 5322), and how many attachments it has where it is short enough to be read whole. */
export const readMail: ReadMetadata = async ({ head, whole }) => {
  const { headers, ended, bare } = readMailHead(head)
  const attachments = whole && ended ? await attachmentsIn(head, headers) : undefined
  const received = headers.filter(([name]) => name === 'received').map(([, value]) => value)
  return {
    ...written(headers, {
      sender: 'from',
      recipients: 'to',
      copied: 'cc',
      mailSubject: 'subject',
      sentAt: 'date',
      messageId: 'message-id',
    }),
    // Each server on the way writes its line above those of the others.
    ...(received[0] ? { firstHop: received.at(-1) ?? '', lastHop: received[0] } : {}),
    ...(attachments === undefined ? {} : { attachments }),
    ...(bare === undefined ? {} : { headerEncoding: encodingWords(bare) }),
  }
}

/** Headers by the fields they fill, their encoded words read (RFC 2047). */
export function written(headers: readonly Header[], from: { readonly [Field in keyof Metadata]: string }): Metadata {
  const filled = Object.entries(from).flatMap(([field, name]) => {
    const value = headerOf(headers, name)
    return value === undefined ? [] : [[field, decodeWords(value.slice(0, longest))] as const]
  })
  return Object.fromEntries(filled)
}

/** A header of a megabyte is a bomb; what is kept of it is far shorter. */
const longest = 8_000

/**
 * How many attachments a mail has; undefined where that cannot be known: what is encrypted, has no boundary, was cut off
 * or is written by a program of its own way is not said to have none.
 */
async function attachmentsIn(bytes: Uint8Array, headers: readonly Header[]): Promise<string | undefined> {
  const type = headerOf(headers, 'content-type')
  if (headers.length === 0 || opaque.test(plainType(type))) return undefined
  try {
    // A message inside is one attachment, whatever it has itself.
    const mail = await PostalMime.parse(inUtf8Heads(bytes).bytes, { maxNestingDepth: 64, forceRfc822Attachments: true })
    const { parts, cut } = mimeParts(bytes)
    const listed = mail.attachments.filter(isAttachment).length
    const count =
      listed +
      parts.filter(({ type, name, disposition }) => name && isText(type) && disposition !== 'attachment').length
    if (count === 0 && uuencoded.test(latin1(bytes))) return undefined
    return !cut && isWhole(bytes, type) ? String(count) : count === 0 ? undefined : `${count} or more`
  } catch {
    return undefined
  }
}

const opaque = /^multipart\/encrypted|^application\/(?:x-)?pkcs7-mime/
/** How files were sent before MIME. */
const uuencoded = /^begin(?:-base64)? [0-7]{3,4} \S/m
const signature = /^application\/(?:(?:x-)?pkcs7|pgp)-signature/
/** Without a name they belong to the mail itself: what a server reports, another form of what it says. */
const ofTheMail = /^message\/(?:delivery-status|disposition-notification)|^text\/(?:rfc822-headers|calendar)/

function isAttachment({ filename, mimeType, disposition, related }: Attachment): boolean {
  if (signature.test(mimeType)) return false
  if (filename || disposition === 'attachment') return true
  // A picture without a name that the text shows is part of the text.
  return related !== true && !ofTheMail.test(mimeType)
}

/** Texts that stand in line count as the mail's own words; with a name they are files. */
const isText = (type: string) => type === 'text/plain' || type === 'text/html'

/** Whether the last line that a multipart announces is there. */
function isWhole(bytes: Uint8Array, type: string | undefined): boolean {
  if (!plainType(type).startsWith('multipart/')) return true
  const boundary = parameterOf(type, 'boundary')
  return boundary !== undefined && latin1(bytes).includes(`--${boundary}--`)
}
