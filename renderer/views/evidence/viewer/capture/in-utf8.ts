import { decodeText } from '#shared/characters/decode-text.ts'

/** Text in the charset it came with, or what else it is found to be, as UTF-8. */
export function inUtf8(bytes: Uint8Array<ArrayBuffer>, charset: string | undefined): Uint8Array<ArrayBuffer> {
  const { text, encoding } = decodeText(bytes, { declared: charset, kind: 'html' })
  return encoding === 'utf-8' ? bytes : new TextEncoder().encode(text)
}
