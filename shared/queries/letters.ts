/**
 * The letters of a text as 32 bits, each shared by several letters: a text that lacks a bit of a word does not hold the
 * word. So most lines of a case are ruled out by a number each instead of being read.
 */
export function lettersOf(text: string): number {
  let bits = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // of a letter of two code units the second counts: one error takes both away; a shift is by the count modulo 32
    if (code >> 10 !== leadSurrogate) bits |= 1 << (isDigit(code) ? afterZ + (code % 5) : code)
  }
  return bits
}

const leadSurrogate = 0xd800 >> 10
const isDigit = (code: number) => code >= 48 && code < 58
/** Letters from a to z take the bits before; digits, which many lines have, share those they leave. */
const afterZ = 27

/** Whether a text may hold a word: it lacks none of its letters. */
export const mayHold = (text: number, word: number): boolean => (word & ~text) === 0

/** The same with one letter of the word wrong or left out. */
export function mayHoldNearly(text: number, word: number): boolean {
  const missing = word & ~text
  return (missing & (missing - 1)) === 0
}
