import { type EncodingFound, encodingOf } from '#shared/characters/decode-text.ts'
import { strictly, wholeText } from '#shared/characters/decoder.ts'

const lineFeed = 10

/**
 * Header lines as words. Letters beyond ASCII ought to be written in ASCII (RFC 2047) or UTF-8 (RFC 6532); what stands
 * bare in another encoding is read in that of the message's text (`charset`) where it can be and its letters do not tell
 * another alphabet, else in what its bytes tell. `words` is undefined where all is ASCII.
 */
export function wordsIn(
  lines: readonly Uint8Array[],
  charset: string | undefined,
): { readonly words?: readonly string[]; readonly bare?: EncodingFound } {
  if (!lines.some(isBeyondAscii)) return {}
  const texts = lines.map(line => strictly(line, 'utf-8'))
  const odd = lines.filter((_, at) => texts[at] === undefined)
  if (odd.length === 0) return { words: texts.map(text => text ?? '') }
  // Together they tell more than each by itself.
  const bare = encodingOfBare(new Uint8Array(odd.flatMap(line => [...line, lineFeed])), charset)
  return { words: lines.map((line, at) => texts[at] ?? wholeText(line, bare.encoding)), bare }
}

/** The text may be in another encoding than its header: who wrote the one need not have written the other. */
function encodingOfBare(bytes: Uint8Array, charset: string | undefined): EncodingFound {
  const [named, declared] = [encodingOf(bytes, { declared: charset }), encodingOf(bytes)]
  if (declared.known !== 'detected' || declared.encoding === named.encoding) return named
  const letters = [named, declared].map(({ encoding }) => [...wholeText(bytes, encoding).replaceAll(ascii, '')])
  const [asNamed = [], asDeclared = []] = letters
  const other = asDeclared.filter((letter, at) => letter !== asNamed[at]).length
  return other * 2 > asDeclared.length ? declared : named
}

const ascii = /[\0-\x7f]/g
const isBeyondAscii = (line: Uint8Array) => line.some(byte => byte > 127)
