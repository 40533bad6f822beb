import { assetOf } from './assets.ts'
import { fractionDigits, fromBaseUnits, groupThousands } from './decimal.ts'

const shortForms: readonly (readonly [places: number, letter: string])[] = [
  [12, ' T'],
  [9, ' B'],
  [6, ' M'],
]

/** Every digit of an amount in base units: `21,900,000`, `1,200.50`, `0.000000000000000001`. Without the asset's code. */
export function exactFigure(amount: string, asset: string): string {
  const { decimals = 0, fiat = false } = assetOf(asset) ?? {}
  const plain = fromBaseUnits(amount, decimals)
  const grouped = groupThousands(plain)
  return fiat && plain.includes('.') ? grouped + '0'.repeat(decimals - fractionDigits(plain)) : grouped
}

/** The same, shortened to `21.9 M` where two decimals hold it exactly: what is shown is never rounded. */
export function shortFigure(amount: string, asset: string): string {
  const decimals = assetOf(asset)?.decimals ?? 0
  const size = amount.replace('-', '').length - 1 - decimals
  const form = shortForms.find(([places]) => size >= places)
  if (!form) return exactFigure(amount, asset)
  const shifted = fromBaseUnits(amount, decimals + form[0])
  return fractionDigits(shifted) > 2 ? exactFigure(amount, asset) : groupThousands(shifted) + form[1]
}
