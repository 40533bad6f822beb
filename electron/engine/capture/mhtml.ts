import { headerOf, readHead } from '#shared/captures/head.ts'
import { written } from './mail.ts'
import type { ReadMetadata } from './metadata.ts'

/** A page kept as MHTML (RFC 2557), as Chromium and others write its head. */
export const readMhtml: ReadMetadata = ({ head }) => {
  const { headers } = readHead(head, 0)
  const address = headerOf(headers, 'snapshot-content-location') ? 'snapshot-content-location' : 'content-location'
  const saved = /^<?saved by (.+?)>?$/i.exec(headerOf(headers, 'from') ?? '')?.[1]
  return {
    ...written(headers, { url: address, capturedAt: 'date', pageTitle: 'subject' }),
    ...(saved ? { captureTool: saved, capturedHow: 'saved as MHTML' } : {}),
  }
}
