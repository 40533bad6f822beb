import { exactFigure, shortFigure } from '../amount-text.ts'
import { type Asset, assetNamed, assetOf } from '../assets.ts'
import { defineKind, matching, plainKind } from '../define-kind.ts'
import { readEitherWay } from '../either-way.ts'
import { compareText } from '../order.ts'
import { inBaseUnits, type Quantity, readQuantity, sayQuantity } from '../quantity.ts'
import type { KindOptions, MoneyValue, Unreadable } from '../value.ts'

/** Exact money: an integer of the asset's base unit, of any size. */
export const money = defineKind<'money'>(
  { amount: matching(/^(0|-?[1-9]\d*)$/), asset: asset => typeof asset === 'string' && assetOf(asset) !== undefined },
  {
    id: 'money',
    title: 'Money',
    example: '21.9 M USD, 12.5 ETH, €1,200.50',
    read: (input, options) =>
      readEitherWay(input.trim(), options?.decimal, {
        parse: mark => withAsset(readQuantity(input, mark), options),
        finish: held => {
          const amount = inBaseUnits(held, held.asset)
          return typeof amount === 'string' ? { kind: 'money', amount, asset: held.asset.id } : amount
        },
        says: sayQuantity,
      }),
    compare: (a, b) => compareText(a.asset, b.asset) || compareAmounts(a.amount, b.amount),
    agrees: (a, b) => a.asset === b.asset && a.amount === b.amount,
    format: value => `${shortFigure(value.amount, value.asset)} ${value.asset}`,
    write: formatExact,
    specificity: value => Math.min(1, value.amount.replace(/0+$/, '').length / 12),
    ...plainKind,
    identifies: null,
    bare: null,
    each: value => value.asset,
    amount: ({ amount, asset }) => ({ asset, min: amount, max: amount, openEnd: false }),
    inFigures: true,
  },
)

type Held = Quantity & { readonly asset: Asset }

function withAsset(quantity: Quantity | Unreadable, options: KindOptions | undefined): Held | Unreadable {
  if ('unreadable' in quantity) return quantity
  const asset = quantity.asset ?? assetNamed(options?.asset ?? '')
  return asset ? { ...quantity, asset } : { unreadable: 'money needs a currency, such as 21.9 M USD' }
}

/** Every digit: `21,900,000 USD`. */
export function formatExact(value: MoneyValue): string {
  return `${exactFigure(value.amount, value.asset)} ${value.asset}`
}

function compareAmounts(a: string, b: string): number {
  const [left, right] = [BigInt(a), BigInt(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
