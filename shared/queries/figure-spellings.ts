import { fractionDigits, shiftDecimal, withoutZeros } from '#shared/model/decimal.ts'
import { readDecimal } from '#shared/model/decimal-text.ts'
import { searchForm } from './search-form.ts'

/** Words for powers of ten. Billion is that of English; elsewhere a billón or Billion is another number, and left out. */
const magnitudes: readonly (readonly [places: number, words: string])[] = [
  [3, 'k|thousand|tausend|тыс'],
  [4, '만|万|萬'],
  [6, 'm|mm|mn|mln|mio|million(?:s|en|es|i)?|millones|milyon|miljoen|млн|миллион(?:а|ов)?'],
  [8, '억|億|亿'],
  [9, 'b|bn|bln|billions?|mrd|milliard(?:s|en)?|miliard(?:y|i)?|млрд|миллиард(?:а|ов)?'],
  [12, 't|tn|trillions?|трлн|조|兆'],
]
const anyMagnitude = magnitudes.map(([, words]) => words).join('|')
const endOfWord = '(?![\\p{sc=Latin}\\p{sc=Cyrillic}])'

const figure = new RegExp(
  `(?<![\\p{L}\\d.,-])\\p{Sc}?(?<digits>\\d{1,3}(?: \\d{3})+|\\d[\\d.,'’]*)(?: ?(?<word>${anyMagnitude})${endOfWord})?(?![\\p{sc=Latin}\\p{sc=Cyrillic}\\d-])`,
  'giu',
)

const magnitudeNext = new RegExp(`^\\s?(?<word>${anyMagnitude})${endOfWord}`, 'iu')

/** The word for a power of ten that a text begins with, behind a figure: how many places, and its length with a blank. */
export function magnitudeAfter(text: string): { readonly places: number; readonly length: number } | undefined {
  const found = magnitudeNext.exec(text)
  return found ? { places: placesOf(found.groups?.['word']), length: found[0].length } : undefined
}

const placesOf = (word: string | undefined): number =>
  magnitudes.find(([, names]) => word && new RegExp(`^(?:${names})$`, 'iu').test(word))?.[0] ?? 0

export interface FigureSought {
  /** As it stands in the words: `21,900,000`, `$21.9m`, `21 900 000`, `21.9 million`. */
  readonly text: string
  readonly index: number
  /** The source of a pattern for the same number however a text in search form writes it. */
  readonly pattern: string
}

/** The figures among words that are sought, in digits of ASCII. A number under 10,000 without a word such as million has one spelling. */
export function figuresSought(words: string): readonly FigureSought[] {
  return [...words.matchAll(figure)].flatMap(({ 0: text, index, groups }) => {
    const { digits = '', word } = groups ?? {}
    const plain = readDecimal(digits, 'point') ?? readDecimal(digits, 'comma')
    const value = plain === null ? '' : withoutZeros(shiftDecimal(plain, placesOf(word)))
    if (value !== '' && word) return [{ text, index, pattern: spellings(value) }]
    // Digits alone may also be a part of longer ones, such as the number of an account.
    return /^\d{5}/.test(value) ? [{ text, index, pattern: `${asTyped(digits)}|${spellings(value)}` }] : []
  })
}

const asTyped = (digits: string) => searchForm(digits).replaceAll('.', '\\.').replaceAll(' ', ' ?')

function spellings(value: string): string {
  const [whole = ''] = value.split('.')
  const digits = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, '[,. ]?') + value.slice(whole.length)
  const worded = magnitudes
    .map(([places, words]) => [withoutZeros(shiftDecimal(value, -places)), words] as const)
    .filter(([shifted]) => fractionDigits(shifted) <= 6 && !shifted.startsWith('0.0'))
    .map(([shifted, words]) => `${precisely(shifted)} ?(?:${words})${endOfWord}`)
  return `(?<![\\d.,])(?:${[`${precisely(digits)}(?!\\d)`, ...worded].join('|')})`
}

/** With either mark before the fraction, and whatever zeros are written at its end. */
const precisely = (number: string) =>
  /\.\d+$/.test(number) ? number.replace(/\.(\d+)$/, '[.,]$10*') : `${number}(?:[.,]0+)?`
