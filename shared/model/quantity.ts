import { type Asset, assetNamed } from './assets.ts'
import { fractionDigits, shiftDecimal, toBaseUnits, withoutZeros } from './decimal.ts'
import { type DecimalMark, figureSource, plainFigures, readDecimal } from './decimal-text.ts'
import type { Unreadable } from './value.ts'

/** What a figure in a text says, taken apart: `US$ 1.7bn` is the number 1.7, nine places and USD. */
export interface Quantity {
  readonly number: string
  /** Power of ten of the word behind the number; 0 where there is none. */
  readonly places: number
  readonly asset?: Asset
}

const magnitudes: readonly (readonly [places: number, words: RegExp])[] = [
  [3, /^(?:thousand|k)(?!\p{L})/iu],
  [6, /^(?:millions?|mln|mio|mn|m)(?!\p{L})\.?/iu],
  [9, /^(?:billions?|bln|bn|b)(?!\p{L})/iu],
  [12, /^(?:trillions?|tn|t)(?!\p{L})/iu],
]

/** A currency, a number, a word such as million, a currency: each but the number may be missing. */
const figure = new RegExp(
  `^(?<sign>[-−+]?)\\s*(?<lead>[^\\d\\s.,٫٬+−-][^\\d]*?)?\\s*(?<number>[-−]?${figureSource})(?<after>\\s*[-−](?!\\d))?\\s*(?<tail>(?!e[-+−]?\\d)[^\\d\\s.,٫٬'’ʼ_−-].*)?$`,
  'iu',
)
/** Brackets around a figure, with or without its currency, are how accountants write a minus. */
const bracketed = /^(?<lead>[^\d()]*)\((?<figure>[^()−-]*\d[^()−-]*)\)(?<tail>[^\d()]*)$/u

/** `CHF 250.-`, `1.500,– EUR`: a dash in place of the fraction says that there is none; it is no minus. */
const evenly = /(\d[.,])[-−–—]{1,2}(?!\d)/u

/**
 * Takes a figure apart, written with this mark before its fraction, or says what stands in the way. A currency nobody
 * knows is an error, a missing one is not.
 */
export function readQuantity(input: string, mark: DecimalMark): Quantity | Unreadable {
  const text = plainFigures(input).trim().replace(evenly, '$100')
  if (text === '') return { unreadable: 'must not be empty' }
  const inner = bracketed.exec(text)?.groups
  const bare = inner ? `${inner['lead']}${inner['figure']}${inner['tail']}` : text
  const { sign = '', lead = '', number = '', after = '', tail = '' } = figure.exec(bare)?.groups ?? {}
  const signs = [inner ? '-' : '', sign, after.trim()].filter(each => each !== '')
  const decimal = signs.length > 1 ? null : readDecimal((signs[0] ?? '') + number, mark)
  if (decimal === null) return { unreadable: `"${input.trim()}" is not a figure, such as 21.9 M or 620,000,000` }
  const [places, words] = magnitudes.find(each => each[1].test(tail)) ?? [0]
  const names = [lead, words ? tail.replace(words, '') : tail].map(each => each.trim()).filter(each => each !== '')
  const [name, second] = names
  if (name === undefined) return { number: decimal, places }
  const asset = assetNamed(name)
  if (!asset) return { unreadable: `"${name}" is not a currency or asset known here; use its code, such as USD or ETH` }
  if (second !== undefined && assetNamed(second) !== asset) return { unreadable: `"${text}" names two currencies` }
  return { number: decimal, places, asset }
}

/** The quantity in base units of an asset as an integer in digits. */
export function inBaseUnits({ number, places }: Quantity, asset: Asset): string | Unreadable {
  const plain = shiftDecimal(number, places)
  const amount = toBaseUnits(plain, asset.decimals)
  if (amount !== null) return amount
  return { unreadable: `${asset.id} has ${asset.decimals} decimals, and ${plain} has ${fractionDigits(plain)}` }
}

/** All digits of it, none of them grouped, with the currency: `1500 EUR`. */
export function sayQuantity({ number, places, asset }: Quantity): string {
  return [withoutZeros(shiftDecimal(number, places)), ...(asset ? [asset.id] : [])].join(' ')
}
