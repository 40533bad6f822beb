import { decodeText } from '#shared/characters/decode-text.ts'

/**
 * The text of bytes in the encoding that is said of them or found. Where that can only be guessed, in each it may be: a
 * word is to be found whichever it was.
 */
export function textsOf(bytes: Uint8Array, charset?: string, kind: 'plain' | 'html' | 'xml' = 'plain'): string[] {
  const { text, known, others } = decodeText(bytes, { declared: charset, kind })
  if (known !== 'guessed') return [text]
  return [text, ...others.slice(0, mostReadings).map(given => decodeText(bytes, { given }).text)]
}

/** Of a text that may be in many encodings. */
const mostReadings = 5

/** `text/plain; charset="koi8-r"` → `koi8-r`. */
export const charsetOf = (mediaType: string): string | undefined =>
  /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(mediaType)?.[1]
