import { shiftDecimal, withoutZeros } from '#shared/model/decimal.ts'
import { decimalMarks, plainFigures, readDecimal } from '#shared/model/decimal-text.ts'
import { fold } from '#shared/model/fold.ts'
import { magnitudeAfter } from '#shared/queries/figure-spellings.ts'
import type { Found } from './found.ts'

/** A number, by what it may say. */
export interface Figure {
  /** As plain decimals: with a point before its fraction, or a comma. */
  readonly values: readonly string[]
  /** Its digits, without zeros at both ends. */
  readonly digits: string
}

const unseen = '[\\u061c\\u200e\\u200f\\u200b\\u2060\\u00ad]*'
const mark = `${unseen}[.,'’ʼ_٫٬．，]${unseen}`
const blank = '[ \\u00a0\\u2007-\\u2009\\u202f]'
const power = '(?:[eE][-+−]?\\p{Nd}{1,3}(?!\\p{N}))?'
/** With marks between its digits; and in groups of three, parted by blanks. */
const written = [
  new RegExp(`\\p{N}(?:(?:${mark}|${unseen})\\p{N})*${power}`, 'gu'),
  new RegExp(`(?<!\\p{N})\\p{N}{1,3}(?:${blank}\\p{N}{3})+(?!\\p{N})(?:${mark}\\p{N}+)?`, 'gu'),
]
/** Fewer digits stand in too many other numbers. */
const fewestDigits = 4

/** A number as a term names it; undefined for words that are none. */
export function figureOf(folded: string): Figure | undefined {
  if (!/^[\d.,' ]+$/.test(folded)) return undefined
  return { values: valuesOf(folded), digits: digitsOf(folded) }
}

/**
 * Finds the numbers among terms however they are written: `1,234.50` as `1234.5`, `1 234,5` or `1.2345 thousand`. The
 * same digits with the point elsewhere may be the same in another unit, cents or wei, and may be another number.
 */
export function figureFinder(terms: readonly Named[]): (text: string) => readonly Found[] {
  const named = terms.flatMap(({ figure, placeholder }) => (figure ? [{ figure, placeholder }] : []))
  if (named.length === 0) return () => []
  const byValue = new Map(named.flatMap(({ figure, placeholder }) => figure.values.map(each => [each, placeholder])))
  const byDigits = new Map(
    named.flatMap(({ figure: { digits }, placeholder }) =>
      digits.length < fewestDigits ? [] : [[digits, placeholder] as const],
    ),
  )
  return text =>
    figuresIn(text).flatMap(({ start, end: whole, values, digits, plain }): Found[] => {
      const named = (all: readonly string[]) => all.map(each => byValue.get(each)).find(Boolean)
      const byWord = named(values)
      // what follows may be a unit: 25000 m of cable
      const same = byWord ?? named(plain?.values ?? [])
      const end = byWord === undefined && plain ? plain.end : whole
      const isAlone = standsAlone(text, start, end)
      if (same) return [{ start, end, placeholder: same, ...(isAlone ? {} : { why: 'inside' }) }]
      const like = isAlone ? byDigits.get(digits) : undefined
      return like ? [{ start, end, placeholder: like, why: 'figure' }] : []
    })
}

interface Named {
  readonly figure?: Figure
  readonly placeholder: string
}

interface Written extends Figure {
  readonly start: number
  readonly end: number
  /** Of a number with a word such as "million" behind it: what its digits say alone, and where they end. */
  readonly plain?: { readonly values: readonly string[]; readonly end: number }
}

function figuresIn(text: string): readonly Written[] {
  if (!/\p{N}/u.test(text)) return []
  return written.flatMap(pattern =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: run, index }) => inRun(text, run, index)),
  )
}

/** Of a run that is no number each part: cells of a row, say. */
function inRun(text: string, run: string, start: number): readonly Written[] {
  const end = start + run.length
  const [plain, magnitude] = [plainFigures(fold(run)), magnitudeAfter(text.slice(end, end + longestMagnitude))]
  const values = valuesOf(plain, magnitude?.places)
  if (values.length > 0) {
    const alone = magnitude ? { plain: { values: valuesOf(plain), end } } : {}
    return [{ start, end: end + (magnitude?.length ?? 0), values, digits: digitsOf(plain), ...alone }]
  }
  const parts = [...run.matchAll(/[^,，]+/g)].filter(({ 0: part }) => part !== run)
  return parts.length > 0
    ? parts.flatMap(({ 0: part, index }) => inRun(text, part, start + index))
    : [{ start, end, values, digits: digitsOf(plain) }]
}

const longestMagnitude = 16

/** The numbers that digits may say, with a point or a comma before the fraction, without sign and zeros at the end. */
const valuesOf = (digits: string, places = 0): readonly string[] => [
  ...new Set(
    decimalMarks.flatMap(each => {
      const value = readDecimal(digits.trim(), each)
      return value === null ? [] : [withoutZeros(shiftDecimal(value.replace('-', ''), places))]
    }),
  ),
]

const digitsOf = (text: string) =>
  text
    .replaceAll(/e.*|\D/g, '')
    .replace(/^0+/, '')
    .replace(/0+$/, '')

/**
 * Whether digits stand in a text by themselves, and not in a longer number, an address or a hash. Letters may touch them,
 * as a unit or a currency does, and so may other cells of a row.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - around), start)
  // What follows a day is its time: 2021-11-05T09:00.
  const after = text.slice(end, end + around).replace(/^T(?=\d{2})/, ' ')
  if (/\p{N}/u.test((/[\p{L}\p{N}]*$/u.exec(before)?.[0] ?? '') + (/^[\p{L}\p{N}]*/u.exec(after)?.[0] ?? '')))
    return false
  const [left, right] = [/(?:\p{N}+[.,'’])+$/u.exec(before)?.[0] ?? '', /^(?:[.,'’]\p{N}+)+/u.exec(after)?.[0] ?? '']
  if (left === '' && right === '') return true
  const run = plainFigures(fold(left + text.slice(start, end) + right))
  return /^0\d/.test(run) || valuesOf(run).length === 0
}

const around = 80
