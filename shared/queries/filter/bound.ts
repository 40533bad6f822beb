import { assetOf } from '#shared/model/assets.ts'
import { dateSpan } from '#shared/model/date-interval.ts'
import { compareDecimals, fromBaseUnits, shiftDecimal } from '#shared/model/decimal.ts'
import { readEitherWay } from '#shared/model/either-way.ts'
import type { Property } from '#shared/model/entity-type.ts'
import { amountOf, kindOf, spanOf } from '#shared/model/lookup.ts'
import { readQuantity, sayQuantity } from '#shared/model/quantity.ts'
import type { NumberValue, Span, Unreadable, Value } from '#shared/model/value.ts'

/** How a value must lie to a bound: `from`, `to` include it, `over`, `under` do not. */
export type Relation = 'over' | 'from' | 'under' | 'to'

/** Whether a value may lie so: of an interval, any part of it. False for what cannot be compared, as USD and ETH. */
export type BoundTest = (value: Value) => boolean

/** The test of one bound as a user wrote it, such as `1.5 M USD` or `2021-03`; or what is wrong with it, in words. */
export function boundTest(
  property: Pick<Property, 'kind' | 'also'> | undefined,
  relation: Relation,
  text: string,
): BoundTest | Unreadable {
  const kinds = property ? [property.kind, ...(property.also ?? [])] : []
  if (kinds.some(kind => kindOf(kind).span !== null)) return spanTest(relation, text)
  const bound = readFigure(text)
  return 'unreadable' in bound ? bound : figureTest(relation, bound)
}

function spanTest(relation: Relation, text: string): BoundTest | Unreadable {
  const read = kindOf('date').read(text)
  const range = 'unreadable' in read ? kindOf('date-range').read(text) : read
  if ('unreadable' in range) return 'unreadable' in read ? read : range
  const [first, last] = dateSpan(range)
  const tests: Readonly<Record<Relation, (span: Span) => boolean>> = {
    over: ([, latest]) => latest > last,
    from: ([, latest]) => latest >= first,
    under: ([earliest]) => earliest < first,
    to: ([earliest]) => earliest <= last,
  }
  return value => {
    const span = spanOf(value)
    return span !== undefined && tests[relation](span)
  }
}

interface Figure {
  /** A plain decimal. */
  readonly number: string
  /** Code of a currency or asset, or a unit. Absent: of whatever the value is. */
  readonly unit?: string
}

/** Money with or without its currency; else a number with its unit. */
function readFigure(text: string): Figure | Unreadable {
  const money = readEitherWay(text, undefined, {
    parse: mark => readQuantity(text, mark),
    finish: ({ number, places, asset }): NumberValue => ({
      kind: 'number',
      number: shiftDecimal(number, places),
      ...(asset && { unit: asset.id }),
    }),
    says: sayQuantity,
  })
  if (!('unreadable' in money) || money.readings) return money
  const number = kindOf('number').read(text)
  return 'unreadable' in number ? { unreadable: `"${text}" is neither a figure nor a date` } : number
}

function figureTest(relation: Relation, { number, unit }: Figure): BoundTest {
  return value => {
    const held = figuresOf(value)
    if (!held || (unit !== undefined && unit.toLowerCase() !== (held.unit ?? '').toLowerCase())) return false
    const [least, most] = [held.min, held.openEnd ? undefined : held.max]
    if (relation === 'over') return most === undefined || compareDecimals(most, number) > 0
    if (relation === 'from') return most === undefined || compareDecimals(most, number) >= 0
    if (relation === 'under') return least === undefined || compareDecimals(least, number) < 0
    return least === undefined || compareDecimals(least, number) <= 0
  }
}

interface Figures {
  readonly unit: string | undefined
  readonly min: string | undefined
  readonly max: string | undefined
  readonly openEnd: boolean
}

/** The bounds of a value as plain decimals of its unit. */
function figuresOf(value: Value): Figures | undefined {
  if (value.kind === 'number') return { unit: value.unit, min: value.number, max: value.number, openEnd: false }
  if (value.kind === 'range' && value.asset === undefined)
    return { unit: undefined, min: value.min, max: value.max, openEnd: value.openEnd ?? false }
  const amount = amountOf(value)
  if (!amount) return undefined
  const decimals = assetOf(amount.asset)?.decimals ?? 0
  const plain = (units: string | undefined) => (units === undefined ? undefined : fromBaseUnits(units, decimals))
  return { unit: amount.asset, min: plain(amount.min), max: plain(amount.max), openEnd: amount.openEnd }
}
