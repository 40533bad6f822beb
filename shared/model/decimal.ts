/** Exact decimal numbers as text. Nothing here passes through a float. */

const gap = "[ '’_\\u00a0\\u2009\\u202f]"
const group = `\\d{1,3}(${gap})\\d{3}(?:\\1\\d{3})*`

/** How people write numbers; the separator that marks the fraction, and what only groups digits. */
const spellings: readonly { readonly pattern: RegExp; readonly fraction: '.' | ',' }[] = [
  { pattern: /^(\d+\.?|\d*\.\d+)$/, fraction: '.' },
  { pattern: /^\d{1,3}(,\d{3})+(\.\d+)?$/, fraction: '.' },
  { pattern: new RegExp(`^${group}(\\.\\d+)?$`), fraction: '.' },
  { pattern: /^\d{1,3}(\.\d{3}){2,}$/, fraction: ',' },
  { pattern: /^\d{1,3}(\.\d{3})+,\d+$/, fraction: ',' },
  { pattern: new RegExp(`^${group},\\d+$`), fraction: ',' },
  { pattern: /^(0|\d{4,}|\d+(?=,\d{1,2}$|,\d{4,}$)),\d+$/, fraction: ',' },
]

/**
 * `1,200.50`, `1.200,50`, `1 200`, `-5` → plain digits with a point; null where it is no number. One comma before
 * exactly three digits groups thousands, as in English. Zeros of the fraction are kept: they are precision.
 */
export function readDecimal(text: string): string | null {
  const trimmed = text.trim().replace(/^[−–]/, '-')
  const digits = trimmed.replace(/^[-+]\s*/, '')
  const spelling = spellings.find(each => each.pattern.test(digits))
  if (!spelling) return null
  const [whole = '', fraction = ''] = digits.split(spelling.fraction)
  const plain = joined(whole.replace(/\D/g, ''), fraction)
  return trimmed.startsWith('-') && /[1-9]/.test(plain) ? `-${plain}` : plain
}

/** Plain decimals as readDecimal returns them. */
export const plainDecimal = /^-?(0|[1-9]\d*)(\.\d+)?$/

function joined(whole: string, fraction: string): string {
  const trimmed = whole.replace(/^0+(?=\d)/, '') || '0'
  return fraction === '' ? trimmed : `${trimmed}.${fraction}`
}

/** A decimal times ten to the power of `places` as an integer, or null where digits would be lost. */
export function toBaseUnits(decimal: string, places: number): string | null {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const kept = fraction.slice(0, places).padEnd(places, '0')
  if (/[1-9]/.test(fraction.slice(places))) return null
  const units = BigInt(whole + kept)
  return String(decimal.startsWith('-') ? -units : units)
}

/** The inverse, without zeros at the end of the fraction. */
export function fromBaseUnits(units: string, places: number): string {
  const digits = units.replace('-', '').padStart(places + 1, '0')
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  return (units.startsWith('-') ? '-' : '') + joined(digits.slice(0, digits.length - places), places ? fraction : '')
}

/** A decimal times ten to the power of `places`, exactly. */
export function shiftDecimal(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const moved = fraction.padEnd(places, '0')
  return (decimal.startsWith('-') ? '-' : '') + joined(whole + moved.slice(0, places), moved.slice(places))
}

/** `1234567.5` → `1,234,567.5`. */
export function groupThousands(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Negative, 0 or positive, by value: `1.50` equals `1.5`. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(fractionDigits(a), fractionDigits(b))
  const [left, right] = [BigInt(toBaseUnits(a, places) ?? 0), BigInt(toBaseUnits(b, places) ?? 0)]
  return left < right ? -1 : left > right ? 1 : 0
}

export const fractionDigits = (decimal: string): number => decimal.split('.')[1]?.length ?? 0
