import { assetIn } from './format-currency.ts'
import { type Piece, piecesOf } from './format-pieces.ts'

/** What a format shows of a moment. */
export interface MomentParts {
  readonly year: boolean
  readonly month: boolean
  readonly day: boolean
  readonly clock: boolean
  readonly seconds: boolean
}

/** What a number in a cell means by its format. `general`: itself, and nothing more. */
export type Meaning =
  /** `isMoney`: it is shown with the sign of a currency, and nothing tells of which. */
  | { readonly is: 'general' | 'percent'; readonly isMoney?: true }
  | { readonly is: 'moment' | 'duration'; readonly parts: MomentParts }
  | { readonly is: 'money'; readonly asset: string }
  /** With the words around it, and zeros before it up to so many digits. */
  | { readonly is: 'worded'; readonly before: string; readonly after: string; readonly digits: number }

/** `Standard`, as programs in some languages write "General". */
const asItIs = /^(standard|standaard|standart|estándar|geral|generale|основной|общий)$/iu

/** Letters of a date as English writes them; `e` and `b` are years of other calendars, `a` days of the week. */
const known = /^[ymdhsbgea]/

const general: Meaning = { is: 'general' }

/** An amount in the currency of whoever looks at it, or of one of several countries. */
export const ofNoCurrency: Meaning = { is: 'general', isMoney: true }

/** What one section of a number format makes of a number; null where it shows nothing of it. */
export function meaningOf(section: string): Meaning | null {
  if (asItIs.test(section.replaceAll(/\[[^\]]*\]/g, '').trim())) return general
  const pieces = piecesOf(section)
  const codes = pieces.flatMap(({ is, text }) => (is === 'code' ? [text] : []))
  const runs = pieces.flatMap(({ is, text }) =>
    (is === 'code' || is === 'elapsed') && /\p{L}/u.test(text) ? [text] : [],
  )
  if (pieces.some(({ is }) => is === 'elapsed')) return { is: 'duration', parts: partsOf(runs) }
  const hasDigits = codes.some(code => /[0#?]/.test(code))
  // Digits in a moment are those of a second.
  const isMoment = hasDigits
    ? runs.some(run => /^s/.test(run))
    : runs.some(run => known.test(run)) || isForeignDate(runs)
  if (isMoment) return { is: 'moment', parts: partsOf(runs) }
  if (!hasDigits) return null
  return codes.includes('%') ? { is: 'percent' } : numeric(pieces, codes.join(''))
}

/** `ДД.ММ.ГГГГ`: the letters of a date in another language, as some programs leave them. */
const isForeignDate = (runs: readonly string[]): boolean =>
  runs.length > 1 && runs.every(run => run.length <= 4) && runs.some(run => run.length > 1)

function partsOf(runs: readonly string[]): MomentParts {
  const isMinute = (at: number) =>
    /^mm?$/.test(runs[at] ?? '') && (/^h/.test(runs[at - 1] ?? '') || /^s/.test(runs[at + 1] ?? ''))
  const has = (letter: RegExp) => runs.some((run, at) => letter.test(run) && !isMinute(at))
  const all = !runs.every(run => known.test(run))
  return {
    year: all || has(/^[ybge]/),
    month: all || has(/^m/),
    day: all || has(/^d/),
    clock: runs.some((run, at) => /^[hs]/.test(run) || isMinute(at)),
    seconds: has(/^s/),
  }
}

/** A comma behind the last digit divides what is shown by a thousand; the cell holds all of it. */
const scaled = /[0#?],+(?![0#?,])/
const magnitude = /^(k|m|b|t|mn|mm|bn|tn|mio|mln|bln|mrd|tsd|thousand|million|billion|trillion)\b\.?\s*|(k|m|mn|bn)$/i

/** A currency makes it money; other words stay around it, for `5 kg` is not 5. */
function numeric(pieces: readonly Piece[], digits: string): Meaning {
  const symbol = pieces.find(({ is }) => is === 'currency')
  const isDigit = ({ is, text }: Piece) => is === 'code' && /[0#?]/.test(text)
  // Signs and brackets say that a number is negative, which it says itself.
  const text = (some: readonly Piece[]) =>
    some
      .flatMap(({ is, text }) => (is === 'code' ? [] : [text]))
      .join('')
      .replace(/[()]/g, '')
  const before = text(pieces.slice(0, pieces.findIndex(isDigit))).replace(/^[\s+-]+/, '')
  const after = text(pieces.slice(pieces.findLastIndex(isDigit) + 1)).replace(/[\s+-]+$/, '')
  const words = `${before} ${after}`.trim()
  const isScaled = scaled.test(digits)
  const asset = symbol
    ? assetIn(symbol.text, symbol.locale ?? '')
    : assetIn(isScaled ? words.replace(magnitude, '') : words, '')
  if (asset !== undefined) return { is: 'money', asset }
  // The sign of a currency of an unknown country would be read as that of another.
  if (symbol) return ofNoCurrency
  if (isScaled) return general
  const padding = /^0{2,}$/.test(digits) ? digits.length : 0
  if (words === '' && padding === 0) return general
  return { is: 'worded', before, after, digits: padding }
}
