import { exactFigure, shortFigure } from '../amount-text.ts'
import { assetNamed, assetOf } from '../assets.ts'
import { defineKind, matching } from '../define-kind.ts'
import { compareText } from '../order.ts'
import { inBaseUnits, readQuantity } from '../quantity.ts'
import type { MoneyValue } from '../value.ts'

/** Exact money: an integer of the asset's base unit, of any size. */
export const money = defineKind<'money'>(
  { amount: matching(/^(0|-?[1-9]\d*)$/), asset: asset => typeof asset === 'string' && assetOf(asset) !== undefined },
  {
    id: 'money',
    title: 'Money',
    example: '21.9 M USD, 12.5 ETH, €1,200.50',
    read: (input, options) => {
      const quantity = readQuantity(input)
      if ('unreadable' in quantity) return quantity
      const asset = quantity.asset ?? assetNamed(options?.asset ?? '')
      if (!asset) return { unreadable: 'money needs a currency, such as 21.9 M USD' }
      const amount = inBaseUnits(quantity, asset)
      return typeof amount === 'string' ? { kind: 'money', amount, asset: asset.id } : amount
    },
    compare: (a, b) => compareText(a.asset, b.asset) || compareAmounts(a.amount, b.amount),
    agrees: (a, b) => a.asset === b.asset && a.amount === b.amount,
    format: value => `${shortFigure(value.amount, value.asset)} ${value.asset}`,
    write: formatExact,
    specificity: value => Math.min(1, value.amount.replace(/0+$/, '').length / 12),
  },
)

/** Every digit: `21,900,000 USD`. */
export function formatExact(value: MoneyValue): string {
  return `${exactFigure(value.amount, value.asset)} ${value.asset}`
}

function compareAmounts(a: string, b: string): number {
  const [left, right] = [BigInt(a), BigInt(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
