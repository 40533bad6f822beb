/** How people all over the world write numbers. Read exactly or not at all; nothing here passes through a float. */
import { joinDecimal, shiftDecimal } from './decimal.ts'

/** What parts a number from its fraction. */
export const decimalMarks = ['point', 'comma'] as const
export type DecimalMark = (typeof decimalMarks)[number]

const blanks = ' \\u00a0\\u2007-\\u2009\\u202f'
const gap = `['’ʼ_${blanks}]`

/**
 * The source of a pattern for what may be a figure in a text that `plainFigures` folded; whether it is one, readDecimal
 * says. Case does not count: `1.5E-8`. No exponent is left over for a unit or a currency behind it.
 */
export const figureSource = `[\\d.,٫٬](?:[\\d.,٫٬]|${gap})*?(?:e[-+−]?\\d{1,3}(?!\\d))?`

/** The zeros of the scripts that have digits of their own and are written with them. */
const zeros = [
  ...[0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66],
  ...[0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10],
]
const wide: Readonly<Record<string, string>> = { '．': '.', '，': ',', '＋': '+', '－': '-', '％': '%', '٪': '%' }
const wideMark = /[．，＋－％٪]/g
/** Marks of direction, which stand unseen around numbers in Arabic and Hebrew. */
const unseen = /[\u061c\u200e\u200f]/g

/** As nearly all texts are written, of which nothing is to be changed. */
const ascii = /^[\x20-\x7e]*$/

/** A text with the digits of any script, and the full-width marks between them, as those of ASCII. */
export function plainFigures(text: string): string {
  if (ascii.test(text)) return text
  return plainDigits(text.replace(unseen, '').replace(wideMark, mark => wide[mark] ?? mark))
}

/** A text with the digits of any script as those of ASCII, and nothing else changed. */
export function plainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0) ?? 0
    const zero = zeros.find(each => code >= each && code < each + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}

const pieces = /^(?<sign>[-+−–‐‑]?)\s*(?<digits>.+?)(?:e(?<power>[-+−]?\d{1,3}))?$/iu
const plain = /^(\d+\.?|\d*\.\d+)$/
/** Zeros before a whole group of three: neither a group, which cannot begin with 0, nor how a fraction is written. */
const padded = /^0\d{1,2}\.\d{3}$/
const thousands = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/
const spaced = new RegExp(`^[1-9]\\d{0,2}(${gap})\\d{3}(?:\\1\\d{3})*(\\.\\d+)?$`)
/** 1,00,000: a lakh, as India writes it. */
const lakhs = /^[1-9]\d?(,\d{2})+,\d{3}(\.\d+)?$/
/** Digits of a result: an exponent can ask for any number of them. */
const longest = 300

/**
 * `1,200.50`, `1 200`, `-5`, `1.5e-8` → plain digits with a point, as written with this mark before its fraction; null
 * where it is no number so. What groups thousands is the other mark, a space or an apostrophe; `٫` and `٬` say
 * themselves what they are. Zeros of the fraction are kept: they are precision.
 */
export function readDecimal(text: string, mark: DecimalMark): string | null {
  const { sign = '', digits = '', power } = pieces.exec(text.trim())?.groups ?? {}
  const pointed = (mark === 'point' ? digits : swapped(digits)).replaceAll('٫', '.').replaceAll('٬', ',')
  const isPlain = plain.test(pointed) && !padded.test(pointed)
  const isGrouped = thousands.test(pointed) || spaced.test(pointed) || (mark === 'point' && lakhs.test(pointed))
  if (!isPlain && (!isGrouped || power !== undefined)) return null
  const [whole = '', fraction = ''] = pointed.split('.')
  const shifted = shiftDecimal(joinDecimal(whole.replace(/\D/g, ''), fraction), Number(power?.replace('−', '-') ?? 0))
  if (shifted.length > longest) return null
  return sign !== '' && sign !== '+' && /[1-9]/.test(shifted) ? `-${shifted}` : shifted
}

const swapped = (digits: string) => digits.replace(/[.,]/g, mark => (mark === '.' ? ',' : '.'))
