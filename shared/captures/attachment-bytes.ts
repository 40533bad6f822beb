import { decodePart } from './decode-part.ts'
import { type MimePart, mimeParts } from './mime-parts.ts'

/** The bytes of an attachment; `exact` where they are those of the file that was attached. */
export interface AttachmentBytes {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly exact: boolean
}

/**
 * The attachments of an e-mail as a mail reader gave them, in their order, byte for byte. What is not in base64 a mail
 * reader parts into lines and joins again with its own line ends, and puts one more behind them (RFC 2046 counts the
 * last one to the boundary): the hash of a forwarded message would be another one. So each is taken from its part as it
 * stands in `mail`: by its place where both readings of the mail agree on how many files there are and on the words of
 * each, else by its words where no other file has these. Words of the mail itself are never taken for a file.
 */
export function attachmentBytes(mail: Uint8Array, attachments: readonly Uint8Array[]): AttachmentBytes[] {
  const files = mimeParts(mail)
    .parts.filter(isFile)
    .map(part => decodePart(mail.subarray(part.start, part.end), part.encoding))
  const agrees =
    files.length === attachments.length && files.every((file, at) => isSameText(file, attachments[at] ?? file))
  return attachments.map((read, at) => {
    const alike = agrees ? files.slice(at, at + 1) : files.filter(file => isSameText(file, read))
    const [bytes, other] = alike
    return bytes && !other ? { bytes, exact: true } : { bytes: new Uint8Array(read), exact: false }
  })
}

/** Plain text and HTML that are not said to be attached are words of the mail, also beside its first ones. */
const isFile = ({ type, disposition }: MimePart) => disposition === 'attachment' || !/^text\/(plain|html)$/.test(type)

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
