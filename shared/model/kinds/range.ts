import { exactFigure, shortFigure } from '../amount-text.ts'
import { type Asset, assetNamed, assetOf } from '../assets.ts'
import { compareDecimals, groupThousands, plainDecimal, shiftDecimal } from '../decimal.ts'
import type { DecimalMark } from '../decimal-text.ts'
import { defineKind, matching, maybe, plainKind } from '../define-kind.ts'
import { readEitherWay } from '../either-way.ts'
import { compareText } from '../order.ts'
import { inBaseUnits, type Quantity, readQuantity, sayQuantity } from '../quantity.ts'
import type { RangeValue, Unreadable } from '../value.ts'

const upper = /^(?:over|more than|above|at least|[>≥])\s*/i
const separators = [/\s+to\s+/i, /\s+and\s+/i, /\s*[–—]\s*/, /\s*\.\.+\s*/, /(?<=\S)\s*-\s*(?=\S)/]
const lowest = /^(?:over|more than|above|at least|from|[>≥])\s*(?<min>.+)$/i
const highest = /^(?:up to|at most|less than|under|below|[<≤])\s*(?<max>.+)$/i

/** Between two bounds of money or plain numbers; either may be open, and the upper may be "over". */
export const range = defineKind<'range'>(
  {
    min: maybe(matching(plainDecimal)),
    max: maybe(matching(plainDecimal)),
    openEnd: maybe(flag => flag === true),
    asset: maybe(asset => typeof asset === 'string' && assetOf(asset) !== undefined),
  },
  {
    id: 'range',
    title: 'Range',
    example: '630 M to over 1 B USD, 3–5, up to 10 M USD',
    read: (input, options) => {
      const text = input.trim().replace(/\s+/g, ' ')
      const ends = endsOf(text)
      if (!ends) return { unreadable: 'a range needs two bounds, such as 3–5 or 630 M to over 1 B USD' }
      return readEitherWay(text, options?.decimal, {
        parse: mark => parse(ends, mark),
        finish: bounds => finish(bounds, ends, assetNamed(options?.asset ?? '')),
        says: ({ low, high }) => [low, high].flatMap(each => (each ? [sayQuantity(each)] : [])).join(' to '),
      })
    },
    compare: (a, b) =>
      compareText(a.asset ?? '', b.asset ?? '') || compareBounds(a, b) || compareText(write(a), write(b)),
    agrees: (a, b) => a.asset === b.asset && (within(a, b) || within(b, a)),
    format: value =>
      spell(value, ' – ', figure => (value.asset ? shortFigure(figure, value.asset) : groupThousands(figure))),
    write,
    specificity: value => ((value.min ? 1 : 0) + (value.max ? 1 : 0) + (value.openEnd ? 0 : 1)) / 4,
    ...plainKind,
    identifies: null,
    bare: null,
    each: value => value.asset ?? '',
    amount: ({ asset, min, max, openEnd }) =>
      asset === undefined ? null : { asset, min, max, openEnd: openEnd === true },
    inFigures: true,
  },
)

/** The words of a range: its bounds as typed, and whether the upper is only a lower one. */
interface Ends {
  readonly from?: string
  readonly to?: string
  readonly open?: true
}

function endsOf(text: string): Ends | undefined {
  const top = highest.exec(text)?.groups?.['max']
  if (top !== undefined) return { to: top }
  const two = parted(text.replace(/^(?:between|from) /i, ''))
  if (two) return { from: two[0], to: two[1].replace(upper, ''), ...(upper.test(two[1]) && { open: true }) }
  const min = lowest.exec(text)?.groups?.['min']
  return min === undefined ? undefined : { from: min }
}

function parted(text: string): readonly [string, string] | undefined {
  for (const separator of separators) {
    const [from, to, more] = text.split(separator)
    if (from !== undefined && from !== '' && to !== undefined && to !== '' && more === undefined) return [from, to]
  }
  return undefined
}

interface Bounds {
  readonly low?: Quantity
  readonly high?: Quantity
}

function parse({ from, to }: Ends, mark: DecimalMark): Bounds | Unreadable {
  const low = from === undefined ? undefined : readQuantity(from, mark)
  const high = to === undefined ? undefined : readQuantity(to, mark)
  if (low && 'unreadable' in low) return low
  if (high && 'unreadable' in high) return high
  return { ...(low && { low: sharedMagnitude(low, high) }), ...(high && { high }) }
}

function finish({ low, high }: Bounds, { from, to, open }: Ends, usual: Asset | undefined): RangeValue | Unreadable {
  const asset = high?.asset ?? low?.asset ?? usual
  if (low?.asset && low.asset !== asset) return { unreadable: 'both bounds must be in one currency' }
  const min = low && figureOf(low, asset)
  const max = high && figureOf(high, asset)
  if (typeof min === 'object') return min
  if (typeof max === 'object') return max
  if (min !== undefined && max !== undefined && compareDecimals(min, max) > 0) {
    return { unreadable: `${from} is more than ${to}: write the lower bound first` }
  }
  return {
    kind: 'range',
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(open && { openEnd: true as const }),
    ...(asset && { asset: asset.id }),
  }
}

/** "3–5 million" means 3 million; "500 – 1 M" cannot mean 500 million, for that would be more than the upper bound. */
function sharedMagnitude(low: Quantity, high: Quantity | undefined): Quantity {
  if (!high || low.places !== 0 || compareDecimals(low.number, high.number) > 0) return low
  return { ...low, places: high.places }
}

function figureOf(quantity: Quantity, asset: Asset | undefined): string | Unreadable {
  return asset ? inBaseUnits(quantity, asset) : shiftDecimal(quantity.number, quantity.places)
}

function write(value: RangeValue): string {
  return spell(value, ' to ', figure => (value.asset ? exactFigure(figure, value.asset) : groupThousands(figure)))
}

function spell({ min, max, openEnd, asset }: RangeValue, between: string, figure: (text: string) => string): string {
  const unit = asset ? ` ${asset}` : ''
  if (max === undefined) return `over ${figure(min ?? '0')}${unit}`
  const end = `${openEnd ? 'over ' : ''}${figure(max)}${unit}`
  return min === undefined ? `up to ${end}` : `${figure(min)}${between}${end}`
}

function compareBounds(a: RangeValue, b: RangeValue): number {
  return compareDecimals(a.min ?? a.max ?? '0', b.min ?? b.max ?? '0') || compareDecimals(a.max ?? '0', b.max ?? '0')
}

/** Whether a lies inside b. An upper bound that is missing or "over" has no end. */
function within(a: RangeValue, b: RangeValue): boolean {
  const startsInside = b.min === undefined || (a.min !== undefined && compareDecimals(b.min, a.min) <= 0)
  const [end, limit] = [a.openEnd ? undefined : a.max, b.openEnd ? undefined : b.max]
  return startsInside && (limit === undefined || (end !== undefined && compareDecimals(end, limit) <= 0))
}
