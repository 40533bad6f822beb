import { needlessJoiner } from '../model/joiners.ts'

/** What shows nothing, turns the reading direction or cannot be written. Joiners that are spelling stay. */
const unseen = new RegExp(
  `(?![\\n\\u200c\\u200d])[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Noncharacter_Code_Point}\\u115f\\u1160\\u3164\\uffa0\\u034f]|${needlessJoiner}`,
  'gu',
)
const plain = /^[\x20-\x7e\n]*$/

/**
 * Text of a case as a document shows it: line breaks stay, tabs become spaces, and every other character that cannot be
 * seen is named by its number, ‹U+202E›, so that no text looks like another. Lone surrogates are named too, as no file
 * could hold them.
 */
export function readable(text: string): string {
  if (plain.test(text)) return text
  return text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(/\t/g, '    ')
    .replace(unseen, named)
}

const named = (mark: string) => `‹U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`

const longestName = 160

/** A name where it is only mentioned: on one line, and cut where it is endless. */
export function mentioned(text: string): string {
  const line = readable(text).replaceAll('\n', ' ')
  return line.length <= longestName ? line : `${[...line.slice(0, longestName - 1)].filter(isWhole).join('')}…`
}

/** The half of a pair that a cut left behind is no character. */
const isWhole = (character: string) => !/^\p{Cs}$/u.test(character)
