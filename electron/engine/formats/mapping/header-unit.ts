import { type Asset, assetNamed } from '#shared/model/assets.ts'
import { shiftDecimal } from '#shared/model/decimal.ts'
import { decimalMarks, readDecimal } from '#shared/model/decimal-text.ts'

/** Base units that programs count in, each with its asset and how many of its decimals it stands for. */
const baseUnits: ReadonlyMap<string, readonly [asset: string, decimals: number]> = new Map([
  ['wei', ['ETH', 18]],
  ['gwei', ['ETH', 9]],
  ['sat', ['BTC', 8]],
  ['sats', ['BTC', 8]],
  ['satoshi', ['BTC', 8]],
  ['satoshis', ['BTC', 8]],
  ['sun', ['TRX', 6]],
  ['lamport', ['SOL', 9]],
  ['lamports', ['SOL', 9]],
  ['drops', ['XRP', 6]],
])

/** A currency, asset or base unit that a text is as a whole; undefined where it is none. */
export const unitNamed = (text: string): Asset | readonly [asset: string, decimals: number] | undefined =>
  assetNamed(text.trim()) ?? baseUnits.get(text.trim().toLowerCase())

/** A header and the unit it names: `Value_IN(ETH)`, `Betrag in EUR`, `Amount [wei]`, `amount_usd`. */
export function headerUnit(given: string): { readonly base: string; readonly unit?: string } {
  // Etherscan writes the price of the day into it: `CurrentValue @ $2038.09/Eth`.
  const header = given.replace(/\s*@.*$/, '').trim()
  if (/^(?:usd[\s_]?(?:value|amount)|current[\s_]?value$)/i.test(header)) return { base: header, unit: 'USD' }
  const bracketed = /^(?<base>.*?)[\s_-]*[([{](?<unit>[^()[\]{}]+)[)\]}]\s*$/.exec(header)?.groups
  const { base, unit } = bracketed ?? /^(?<base>.+?)(?:\s+in|[\s_/]+)\s*(?<unit>[^\s_/]+)$/.exec(header)?.groups ?? {}
  if (base === undefined || unit === undefined || !unitNamed(unit)) return { base: header }
  return { base, unit: unit.trim() }
}

/** A figure without a currency under its unit, one that cannot be so many of it unchanged: `1.5` in EUR, `21000` in wei as `0.000000000000021 ETH`. */
export function underUnit(value: string, unit: string): string {
  const base = baseUnits.get(unit.trim().toLowerCase())
  if (!base) return `${value.trim()} ${unit.trim()}`
  const [asset, decimals] = base
  // Nothing is smaller than a base unit: of two readings, the one without a fraction is meant.
  const figure = decimalMarks
    .map(mark => readDecimal(value.trim(), mark))
    .find(each => each !== null && !each.includes('.'))
  return figure === null || figure === undefined ? value.trim() : `${shiftDecimal(figure, -decimals)} ${asset}`
}

/** Whether a cell holds a figure and no more: nothing that could be a currency or a unit. */
export const isBareFigure = (value: string): boolean => /\d/.test(value) && !/[\p{L}\p{Sc}%]/u.test(value)
