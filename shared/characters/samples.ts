import { wholeText } from './decoder.ts'
import { bytesOfWords, wordsOfBytes } from './detect/words-of-bytes.ts'

const words = 6
const longest = 90

/** The first words of a text that are not ASCII alone as each of the encodings reads them, for a person to choose by. */
export function samplesOf(bytes: Uint8Array, encodings: readonly string[]): readonly string[] {
  const first = bytesOfWords(wordsOfBytes(bytes).slice(0, words))
  return encodings.map(encoding =>
    wholeText(first, encoding)
      .replace(/\p{C}+/gu, ' ')
      .slice(0, longest)
      .trim(),
  )
}
