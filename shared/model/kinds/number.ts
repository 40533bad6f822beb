import { compareDecimals, groupThousands, plainDecimal, readDecimal, shiftDecimal } from '../decimal.ts'
import { defineKind, matching, maybe } from '../define-kind.ts'
import { compareText } from '../order.ts'
import type { NumberValue } from '../value.ts'

/** A unit begins like a word, so that neither 3–5 nor 1e5 is taken for a number with a unit. */
const spelling =
  /^(?<number>[-−+]?[\d.,][\d.,'’_ \u00a0\u2009\u202f]*?)\s*(?<unit>(?!e[-+]?\d)[\p{L}\p{Sc}%‰°µ/(].*)?$/iu
const words: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 }

/** A decimal number with its unit, digits kept as they were. */
export const number = defineKind<'number'>(
  { number: matching(plainDecimal), unit: maybe(matching(/\S/)) },
  {
    id: 'number',
    title: 'Number',
    example: '1,200, 3.5 %, 12 workers',
    read: input => {
      const { number = '', unit = '' } = spelling.exec(input.trim())?.groups ?? {}
      const [word = '', ...rest] = unit.split(/\s+/)
      const places = words[word.toLowerCase()]
      const decimal = readDecimal(number)
      if (decimal === null) return { unreadable: `"${input.trim()}" is not a number, such as 1,200 or 3.5 %` }
      const left = (places === undefined ? [word, ...rest] : rest).join(' ')
      return {
        kind: 'number',
        number: places === undefined ? decimal : shiftDecimal(decimal, places),
        ...(left !== '' && { unit: left }),
      }
    },
    compare: (a, b) =>
      compareText(a.unit ?? '', b.unit ?? '') || compareDecimals(a.number, b.number) || compareText(a.number, b.number),
    agrees: (a, b) =>
      (a.unit ?? '').toLowerCase() === (b.unit ?? '').toLowerCase() && compareDecimals(a.number, b.number) === 0,
    format: write,
    write,
    specificity: value => Math.min(1, value.number.length / 10),
  },
)

function write({ number, unit }: NumberValue): string {
  return unit === undefined ? groupThousands(number) : `${groupThousands(number)} ${unit}`
}
