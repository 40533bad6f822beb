import { standsAlone } from './figures.ts'
import type { Why } from './found.ts'
import { compared, gapAfter, isBorder, type Letters } from './letters.ts'
import type { Form } from './term.ts'

/** A stretch of letters: from the first, to the one after the last. */
export interface Stretch {
  readonly letters: Letters
  readonly first: number
  readonly after: number
}

const textOf = ({ letters: { text, from, to }, first, after }: Stretch): string =>
  text.slice(from[first], to[after - 1])

/** Shorter words parted in an odd place may be others: "a Lima hotel" has all letters of Ali Ma. */
const surelyItself = 8
const telephone = /^[().,'/\s+-]*$/
/** A word is broken at the end of a line, with or without a hyphen. */
const brokenLine = /^[-‐¬=]?[^\S\n]*\r?\n\s*$/

/**
 * Whether letters that spell a form are the form for sure, may be it, or are not (undefined): by where they are parted, and
 * whether words begin and end with them.
 */
export function judged(stretch: Stretch, form: Form): 'sure' | Why | undefined {
  const { letters, first, after } = stretch
  if (form.track === 'letters' && !(isBorder(letters, first) && isBorder(letters, after)))
    return form.bare.length > 2 ? 'inside' : undefined
  const gaps = Array.from({ length: after - first - 1 }, (_, at) => gapAfter(letters, first + at))
  if (form.number === 'as-it-stands')
    return compared(textOf(stretch)) === form.words[0] ? numberJudged(stretch) : undefined
  if (form.number === 'dialled') return gaps.every(gap => telephone.test(gap)) ? dialledJudged(stretch) : undefined
  const borders = bordersOf(form)
  const odd = gaps.filter((gap, at) => gap !== '' && !borders.has(at + 1) && !brokenLine.test(gap)).length
  const isSpacedOut = gaps.length > 1 && gaps.every(gap => gap !== '')
  return odd === 0 || isSpacedOut || form.bare.length >= surelyItself ? 'sure' : 'parted'
}

function numberJudged({ letters: { text, from, to }, first, after }: Stretch): 'sure' | 'inside' {
  return standsAlone(text, from[first] ?? 0, to[after - 1] ?? 0) ? 'sure' : 'inside'
}

/** A country's code and zeros may stand before a telephone number without a gap. */
const longestPrefix = 5

function dialledJudged(stretch: Stretch): 'sure' | 'inside' {
  const { letters, first, after } = stretch
  let start = first
  while (
    start > 0 &&
    first - start < longestPrefix &&
    gapAfter(letters, start - 1) === '' &&
    isDigit(letters, start - 1)
  )
    start--
  return numberJudged({ letters, first: start, after })
}

const isDigit = ({ folded }: Letters, at: number) => /\d/.test(folded[at] ?? '')

function bordersOf({ words }: Form): ReadonlySet<number> {
  let at = 0
  return new Set(words.map(word => (at += word.length)))
}
