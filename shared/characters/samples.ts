import { wholeText } from './decoder.ts'
import { bytesOfWords, wordsOfBytes } from './detect/words-of-bytes.ts'
import { latin1Of } from './shifted.ts'

const words = 6
const longest = 90

/** The first words of a text that are not ASCII alone, or lines that may shift to others, as each of the encodings reads them, for a person to choose by. */
export function samplesOf(bytes: Uint8Array, encodings: readonly string[]): readonly string[] {
  const found = wordsOfBytes(bytes)
  const first = bytesOfWords((found.length > 0 ? found : shiftingLines(bytes)).slice(0, words))
  return encodings.map(encoding =>
    wholeText(first, encoding)
      .replace(/\p{C}+/gu, ' ')
      .slice(0, longest)
      .trim(),
  )
}

const begun = ['\u001b', '\u000e', '~{', '+']
const looked = 2 ** 16

const shiftingLines = (bytes: Uint8Array): readonly string[] =>
  latin1Of(bytes.subarray(0, looked))
    .split(/\r?\n/)
    .filter(line => begun.some(sign => line.includes(sign)))
