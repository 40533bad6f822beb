/** Exact decimal numbers as text. Nothing here passes through a float. */

/** Plain decimals, as all here take and give them. */
export const plainDecimal = /^-?(0|[1-9]\d*)(\.\d+)?$/

/** Digits as a plain decimal: without zeros at the beginning, those of the fraction kept: they are precision. */
export function joinDecimal(whole: string, fraction: string): string {
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
  const whole = digits.slice(0, digits.length - places)
  return (units.startsWith('-') ? '-' : '') + joinDecimal(whole, places ? fraction : '')
}

/** A decimal times ten to the power of `places`, which may be negative, exactly. */
export function shiftDecimal(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const digits = whole.padStart(1 - places, '0') + fraction.padEnd(places, '0')
  const at = Math.max(whole.length, 1 - places) + places
  return (decimal.startsWith('-') ? '-' : '') + joinDecimal(digits.slice(0, at), digits.slice(at))
}

/** The nearest decimal of so many significant digits, halves away from zero, without zeros at the end of its fraction. */
export function significantDecimal(decimal: string, most: number): string {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const digits = whole + fraction
  const first = digits.search(/[1-9]/)
  if (first < 0) return '0'
  const end = first + most
  const kept = BigInt(digits.slice(0, end)) + (Number(digits[end] ?? 0) >= 5 ? 1n : 0n)
  const plain = shiftDecimal(String(kept), whole.length - Math.min(end, digits.length))
  return (decimal.startsWith('-') ? '-' : '') + withoutZeros(plain)
}

/** Without zeros at the end of its fraction: `1.500` → `1.5`. */
export const withoutZeros = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal

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
