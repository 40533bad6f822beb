import { type Asset, assetNamed } from './assets.ts'
import { fractionDigits, readDecimal, shiftDecimal, toBaseUnits } from './decimal.ts'
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
const figure =
  /^(?<sign>[-−]?)\s*(?<lead>[^\d\s.,−-][^\d]*?)?\s*(?<number>[-−]?[\d.,][\d.,'’_ \u00a0\u2009\u202f]*?)\s*(?<tail>[^\d\s.,].*)?$/u

/** Takes a figure apart, or says what stands in the way. A currency nobody knows is an error, a missing one is not. */
export function readQuantity(input: string): Quantity | Unreadable {
  const text = input.trim()
  if (text === '') return { unreadable: 'must not be empty' }
  const { sign = '', lead = '', number = '', tail = '' } = figure.exec(text)?.groups ?? {}
  const decimal = readDecimal((sign && '-') + number)
  if (decimal === null) return { unreadable: `"${text}" is not a figure, such as 21.9 M or 620,000,000` }
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
