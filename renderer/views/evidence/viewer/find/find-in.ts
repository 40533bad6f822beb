import { fold } from '#shared/model/fold.ts'

/** A stretch of text as a file or a page is made of: a line, or the words drawn at once. */
export interface Part {
  readonly text: string
  /** A line ends after it. */
  readonly ends: boolean
  /** A blank is seen after it, though none is written. */
  readonly hasGap?: boolean
}

/** Where a match begins and ends: which part, and which character of it. */
export interface Match {
  readonly from: Point
  readonly to: Point
}

interface Point {
  readonly part: number
  readonly at: number
}

/**
 * Every place of the words in these parts, one after the other: capitals, accents and the breaks between words and lines
 * do not count, and a word parted by a hyphen at the end of a line is whole.
 */
export function findIn(parts: readonly Part[], wanted: string): readonly Match[] {
  return placesOf(plainOf([{ text: wanted.trim(), ends: false }]).text, plainOf(parts))
}

/** The first place of a passage, wherever its blanks and breaks are: what was chosen over a page has others than it. */
export function findWhole(parts: readonly Part[], passage: string): Match | undefined {
  return placesOf(withoutBlanks(plainOf([{ text: passage, ends: false }])).text, withoutBlanks(plainOf(parts)))[0]
}

function placesOf(needle: string, { text, points }: Plain): readonly Match[] {
  if (needle === '') return []
  const found: Match[] = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    const [from, last] = [points[at], points[at + needle.length - 1]]
    if (from && last) found.push({ from, to: { part: last.part, at: last.at + last.length } })
  }
  return found
}

interface Plain {
  readonly text: string
  /** For each of its characters what it was made of. */
  readonly points: readonly (Point & { readonly length: number })[]
}

function withoutBlanks({ text, points }: Plain): Plain {
  return { text: text.replaceAll(' ', ''), points: points.filter((_, at) => text[at] !== ' ') }
}

function plainOf(parts: readonly Part[]): Plain {
  const letters: string[] = []
  const points: (Point & { length: number })[] = []
  const add = (folded: string, point: Point & { length: number }) => {
    for (const letter of folded) {
      if (letter === ' ' && letters.at(-1) === ' ') continue
      for (const unit of letter.split('')) {
        letters.push(unit)
        points.push(point)
      }
    }
  }
  for (const [part, { text, ends, hasGap }] of parts.entries()) {
    let at = 0
    for (const letter of text) {
      add(/\s/.test(letter) ? ' ' : fold(letter), { part, at, length: letter.length })
      at += letter.length
    }
    if (!ends && !hasGap) continue
    if (ends && letters.at(-1) === '-' && letters.at(-2) !== ' ') {
      letters.pop()
      points.pop()
    } else add(' ', { part, at: text.length, length: 0 })
  }
  return { text: letters.join(''), points }
}
