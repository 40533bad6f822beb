import { restBy97 } from '../model/mod-97.ts'
import { dash } from './search-form.ts'

/** Words and numbers that are written in pieces, as one. */
export interface Joined {
  /** Without what parted it. */
  readonly word: string
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Of digits, or of letters and digits in groups, as accounts are. */
  readonly isNumber: boolean
}

const lineBreak = '[ \\t]*\\r?\\n[ \\t>]*'
const letters = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]*"
/** At the end of a line a word is parted by a hyphen, or by one that shows only there. */
const hyphened = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}'’])${letters}(?:(?:${dash}(?:${lineBreak})?|\\xad${lineBreak})${letters})+`,
  'gu',
)
/** What every such word has. */
const parts = new RegExp(`${dash}|\\xad`, 'u')
const article = /(?<![\p{L}\p{N}])[AaEe]l \p{Lu}[\p{L}\p{M}'’]+/gu
const grouped: readonly RegExp[] = [
  // Telephone numbers: international, with the area in brackets, or with the zero of a country's own.
  /(?<![\p{L}\d])(?:\+|00)\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]\d{2,4}){1,4}(?!\d)/gu,
  /(?<![\p{L}\d])\(\d{2,5}\)[ -]?\d{3,4}[ -]\d{3,4}(?!\d)/gu,
  /(?<![\p{L}\d.,])0\d{1,4}(?:[ .-]\d{2,4}){2,4}(?![\d.,])/gu,
]
const cards = /(?<!\d)\d{4}(?:[ -]\d{4}){3}(?!\d)|(?<!\d)3\d{3} \d{6} \d{5}(?!\d)/g
const accounts = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,3})?(?![\p{L}\d])/giu
const broken = new RegExp(`(?<![\\p{L}\\d])(?:0x[\\da-f]{8,63}|[a-z\\d]{8,61})${lineBreak}[a-z\\d]{3,}`, 'giu')
const addresses = [
  /^0x(?:[\da-f]{40}|[\da-f]{64})$/i,
  /^(?:bc|tb|ltc)1[02-9ac-hj-np-z]{11,71}$/i,
  /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[13TLDrX][1-9A-HJ-NP-Za-km-z]{25,34}$/,
]

/**
 * What of a text is one though it is written in pieces: `Chol-su`, a word parted at the end of a line, `Al Masri`,
 * telephone numbers, IBANs and card numbers in groups, and addresses broken over two lines. Only what the pieces show to
 * be one: numbers beside each other are not joined. In no order; takes time in proportion to the text.
 */
export function joinedWords(text: string): readonly Joined[] {
  const digits = /\d/.test(text)
  return [
    ...(parts.test(text) ? found(text, hyphened, hyphenless) : []),
    ...found(text, article, words => words.replace(' ', '')),
    ...(digits ? numbersIn(text) : []),
    ...(digits && text.includes('\n') ? found(text, broken, unbroken) : []),
  ]
}

/** Those that are numbers in groups. */
export const joinedNumbers = (text: string): readonly Joined[] => [
  ...found(text, hyphened, hyphenless).filter(({ isNumber }) => isNumber),
  ...numbersIn(text),
]

const numbersIn = (text: string) => [
  ...grouped.flatMap(pattern => found(text, pattern, telephone)),
  ...found(text, cards, card),
  ...found(text, accounts, account),
]

function found(text: string, pattern: RegExp, join: (words: string) => string | undefined): Joined[] {
  // most texts have none, and are looked through without a list of it
  if (text.search(pattern) < 0) return []
  return Array.from(text.matchAll(pattern)).flatMap(({ 0: words, index }) => {
    const word = join(words)
    const isNumber = word !== undefined && (/^\+?\d+$/.test(word) || join === account)
    return word === undefined ? [] : [{ word, start: index, end: index + words.length, isNumber }]
  })
}

const parting = new RegExp(`(?:${dash}|\\xad)(?:${lineBreak})?`, 'gu')
/** Fewer digits with hyphens between them are a range or a score. */
const fewest = 7

function hyphenless(words: string): string | undefined {
  const word = words.replace(parting, '')
  return /\p{L}/u.test(word) || word.length >= fewest ? word : undefined
}

const telephone = (words: string) => {
  const number = words.replace(/[^\d+]/g, '')
  return number.length >= 8 && number.length <= 16 ? number : undefined
}

/** By its check digit (ISO/IEC 7812-1, annex B). */
function card(words: string): string | undefined {
  const number = words.replace(/\D/g, '')
  const sum = Array.from(number)
    .reverse()
    .map((digit, at) => Number(digit) * (at % 2 === 0 ? 1 : 2))
    .reduce((all, value) => all + (value > 9 ? value - 9 : value), 0)
  return sum % 10 === 0 ? number : undefined
}

/** By its check digits (ISO 13616): what follows it in groups of four is left out. */
function account(words: string): string | undefined {
  const groups = words.split(' ')
  for (let count = groups.length; count >= 4; count--) {
    const iban = groups.slice(0, count).join('')
    if (iban.length >= 15 && restBy97(iban) === 1) return iban
  }
  return undefined
}

function unbroken(words: string): string | undefined {
  const address = words.replace(/\s+>*\s*|\s*>+\s*/g, '')
  return addresses.some(pattern => pattern.test(address)) ? address : undefined
}
