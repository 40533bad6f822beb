import { needlessJoiner } from '#shared/model/joiners.ts'

/**
 * What paper cannot show as it is. Control, bidi and zero-width characters hide or reorder text on a screen; in a
 * printed exhibit list they would be an invisible difference between two names. A tab counts as a space, and the two
 * selectors that only choose between a black and a coloured emoji go. Joiners that are spelling stay.
 */
const unseen = new RegExp(
  `(?![\\u200c\\u200d])[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}]|${needlessJoiner}`,
  'gu',
)

/** Printed as it is: nothing in it is unseen. */
const ordinary = /^[\n -~\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f]*$/

/** Text with every unseen character in words, `[U+202E]`. Line breaks stay, as `\n`. */
export function visible(text: string): string {
  if (ordinary.test(text)) return text
  return text.replace(/\r\n?/g, '\n').replace(unseen, char => {
    if (char === '\n') return char
    if (char === '\t') return ' '
    if (char === '\uFE0E' || char === '\uFE0F') return ''
    return inWords(char.codePointAt(0) ?? 0)
  })
}

export function inWords(codePoint: number): string {
  return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
}

/** The first `length` characters, with an ellipsis where there were more. Never half a character. */
export function clipped(text: string, length: number): string {
  const chars = Array.from(text.slice(0, length * 2 + 2))
  return chars.length > length ? `${chars.slice(0, length).join('')}…` : chars.join('')
}
