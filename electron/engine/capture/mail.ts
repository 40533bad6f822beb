import { decodeWords } from 'postal-mime'
import { type Header, headerOf, readHead } from '#shared/captures/head.ts'
import { mimeParts } from '#shared/captures/mime-parts.ts'
import type { Metadata } from '#shared/model/exhibit-metadata.ts'
import type { ReadMetadata } from './metadata.ts'

/** The head of an e-mail (RFC 5322), and how many attachments it has where it is short enough to be read whole. */
export const readMail: ReadMetadata = ({ head, whole }) => {
  const { headers } = readHead(head, 0)
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
    ...(whole ? { attachments: attachmentsIn(head) } : {}),
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

function attachmentsIn(bytes: Uint8Array): string {
  const { parts, cut } = mimeParts(bytes)
  return `${parts.filter(part => part.name !== undefined).length}${cut ? ' or more' : ''}`
}
