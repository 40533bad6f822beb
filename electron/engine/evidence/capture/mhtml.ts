import { headerOf } from '#shared/captures/head.ts'
import { readMailHead } from '#shared/captures/mail-head.ts'
import { encodingWords } from '#shared/characters/encoding-words.ts'
import type { ReadMetadata } from './beginning.ts'
import { written } from './mail.ts'

/** A page kept as MHTML (RFC 2557), as Chromium and others write its head. */
export const readMhtml: ReadMetadata = ({ head }) => {
  const { headers, bare } = readMailHead(head)
  const address = headerOf(headers, 'snapshot-content-location') ? 'snapshot-content-location' : 'content-location'
  const saved = /^<?saved by (.+?)>?$/i.exec(headerOf(headers, 'from') ?? '')?.[1]
  return {
    ...written(headers, { url: address, capturedAt: 'date', pageTitle: 'subject' }),
    ...(bare === undefined ? {} : { headerEncoding: encodingWords(bare) }),
    ...(saved ? { captureTool: saved, capturedHow: 'saved as MHTML' } : {}),
  }
}
