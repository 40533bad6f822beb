import { compareDecimals, groupThousands, plainDecimal, shiftDecimal, withoutZeros } from '../decimal.ts'
import { type DecimalMark, figureSource, plainFigures, readDecimal } from '../decimal-text.ts'
import { defineKind, matching, maybe, plainKind } from '../define-kind.ts'
import { readEitherWay } from '../either-way.ts'
import { compareText } from '../order.ts'
import type { NumberValue, Unreadable } from '../value.ts'

/** A unit begins like a word, so that neither 3–5 nor 2x4, 1/2 nor an exponent is taken for one; 0x10 is not 0. */
const spelling = new RegExp(
  `^(?!0x)(?<number>[-−+]?\\s*${figureSource})\\s*(?<unit>(?!e[-+−]?\\d|x\\s*\\d)(?:[\\p{L}\\p{Sc}%‰°µ(]|/\\s*\\p{L}).*)?$`,
  'iu',
)
const words: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 }

/** A decimal number with its unit, digits kept as they were. */
export const number = defineKind<'number'>(
  { number: matching(plainDecimal), unit: maybe(matching(/\S/)) },
  {
    id: 'number',
    title: 'Number',
    example: '1200, 3.5 %, 12 workers',
    read: (input, options) => {
      const text = input.trim()
      return readEitherWay<Figure, NumberValue>(text, options?.decimal, {
        parse: mark => parse(text, mark),
        finish: parsed => ({ kind: 'number', ...parsed }),
        says: ({ number, unit }) => [withoutZeros(number), ...(unit === undefined ? [] : [unit])].join(' '),
      })
    },
    compare: (a, b) =>
      compareText(a.unit ?? '', b.unit ?? '') || compareDecimals(a.number, b.number) || compareText(a.number, b.number),
    agrees: (a, b) =>
      (a.unit ?? '').toLowerCase() === (b.unit ?? '').toLowerCase() && compareDecimals(a.number, b.number) === 0,
    format: write,
    write,
    specificity: value => Math.min(1, value.number.length / 10),
    ...plainKind,
    identifies: null,
    bare: value => (value.unit === undefined ? value.number : undefined),
    inFigures: true,
  },
)

type Figure = Omit<NumberValue, 'kind'>

function parse(text: string, mark: DecimalMark): Figure | Unreadable {
  const { number: digits = '', unit = '' } = spelling.exec(plainFigures(text))?.groups ?? {}
  const [word = '', ...rest] = unit.split(/\s+/)
  const places = words[word.toLowerCase()]
  const decimal = readDecimal(digits, mark)
  if (decimal === null) return { unreadable: `"${text}" is not a number, such as 1200 or 3.5 %` }
  const left = (places === undefined ? [word, ...rest] : rest).join(' ')
  const number = places === undefined ? decimal : shiftDecimal(decimal, places)
  return left === '' ? { number } : { number, unit: left }
}

function write({ number, unit }: Figure): string {
  return unit === undefined ? groupThousands(number) : `${groupThousands(number)} ${unit}`
}
