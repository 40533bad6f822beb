import { decodePart } from './decode-part.ts'
import { mimeParts } from './mime-parts.ts'

/** The bytes of an attachment; `exact` where they are those of the file that was attached. */
export interface AttachmentBytes {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly exact: boolean
}

/**
 * The attachments of an e-mail as a mail reader gave them, in their order, byte for byte. What is not in base64 a mail reader parts into lines and
 * joins again with its own line ends, and puts one more behind them (RFC 2046 counts the last one to the boundary): the
 * hash of a forwarded message would be another one. So each is sought among the parts as they stand in `mail`.
 */
export function attachmentBytes(mail: Uint8Array, attachments: readonly Uint8Array[]): AttachmentBytes[] {
  const { parts } = mimeParts(mail)
  let next = 0
  return attachments.map(read => {
    for (let at = next; at < parts.length; at++) {
      const part = parts[at]
      if (!part) break
      const bytes = decodePart(mail.subarray(part.start, part.end), part.encoding)
      if (!isSameText(bytes, read)) continue
      next = at + 1
      return { bytes, exact: true }
    }
    return { bytes: new Uint8Array(read), exact: false }
  })
}

const [lineFeed, carriageReturn] = [10, 13]

/** Whether two differ in carriage returns and in line feeds at their end alone. */
function isSameText(a: Uint8Array, b: Uint8Array): boolean {
  let [i, j] = [0, 0]
  const [m, n] = [contentEnd(a), contentEnd(b)]
  for (;;) {
    while (i < m && a[i] === carriageReturn) i++
    while (j < n && b[j] === carriageReturn) j++
    if (i >= m || j >= n) return i >= m && j >= n
    if (a[i++] !== b[j++]) return false
  }
}

function contentEnd(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === lineFeed || bytes[end - 1] === carriageReturn)) end--
  return end
}
