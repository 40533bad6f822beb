/** So many different words tell what there is to tell. */
const most = 1_500
const longest = 200
const inString = 8_192

/**
 * The different words of a text that are not ASCII alone, each as its bytes. They end at bytes that are no part of a
 * character in any encoding in use: blanks, commas, quotes and digits, these but within a character of GB18030.
 */
export function wordsOfBytes(bytes: Uint8Array): readonly string[] {
  const words = new Set<string>()
  let at = 0
  while (at < bytes.length && words.size < most) {
    // A word that is cut here is one word of many.
    const end = Math.min(bytes.length, at + inString)
    const piece = bytes.subarray(at, end)
    at = end
    if (!piece.some(byte => byte > 127)) continue
    for (const [word] of String.fromCharCode(...piece).matchAll(pattern)) words.add(word.slice(0, longest))
  }
  return [...words].slice(0, most)
}

const pattern =
  /(?:[@-\xff]|(?<=[\x81-\xfe])\d(?=[\x81-\xfe]))*[\x80-\xff](?:[@-\xff]|(?<=[\x81-\xfe])\d(?=[\x81-\xfe]))*/g

/** The words joined by line feeds, as bytes. */
export const bytesOfWords = (words: readonly string[]): Uint8Array =>
  Uint8Array.from(words.join('\n'), letter => letter.charCodeAt(0))
