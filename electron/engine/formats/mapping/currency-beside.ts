import { assetNamed } from '#shared/model/assets.ts'
import { kindOf } from '#shared/model/lookup.ts'
import { type Gathered, note } from '../reading/gathered.ts'
import { isBareFigure } from './header-unit.ts'
import { isAmountWord } from './header-words.ts'
import type { PlannedColumn } from './planned-column.ts'
import type { Row } from './row.ts'

/** Signs that several currencies share: the column beside them says which one is meant. */
const shared: readonly (readonly [sign: RegExp, currencies: string])[] = [
  [
    /\$/,
    'USD AUD CAD NZD SGD HKD TWD MXN CLP COP ARS UYU BRL DOP CUP JMD TTD BBD BSD BZD BMD KYD XCD GYD SRD LRD NAD FJD SBD',
  ],
  [/£/, 'GBP EGP LBP SYP GIP FKP SHP SDG SSP'],
  [/[¥￥元]/, 'JPY CNY'],
  [/\bkr\.?(?!\p{L})/iu, 'SEK NOK DKK ISK'],
  [/₩|원/, 'KRW KPW'],
  [/(?:₨|\bRs\.?(?!\p{L}))/iu, 'INR PKR LKR NPR MUR SCR'],
]

/** An amount whose sign several currencies share, in the currency of the column beside it; undefined where it is no such amount. */
export function inCurrencyBeside(value: string, currency: string): string | undefined {
  const asset = assetNamed(currency.trim())?.id
  const [sign] =
    shared.find(([each, all]) => asset !== undefined && all.split(' ').includes(asset) && each.test(value)) ?? []
  const figure = sign ? value.replace(sign, '').trim() : ''
  return sign && isBareFigure(figure) ? `${figure} ${asset}` : undefined
}

/** The asset an amount names itself, or is counted in by its column; undefined where neither does. */
function assetOf(value: string, unit: string | undefined): string | undefined {
  if (isBareFigure(value)) return assetNamed(unit ?? '')?.id
  const read = kindOf('money').read(value, { decimal: 'point' })
  return 'asset' in read ? read.asset : undefined
}

interface Disagreeing {
  readonly at: number
  readonly unit: string | undefined
  readonly header: string
  rows: number
  /** Of the first such row. */
  first: { readonly where: string; readonly shown: string } | undefined
}

/**
 * Looks at one row after the other, and tells, once a column, that amounts name another currency than the column beside
 * them: what stands nearer to the figure counts.
 */
export function disagreeingCurrencies(plan: readonly PlannedColumn[]) {
  const beside = plan.findIndex(({ role }) => role === 'currency')
  const columns = plan.flatMap(({ header, role, name, unit }, at): readonly Disagreeing[] =>
    beside >= 0 && role === 'property' && isAmountWord(name) ? [{ at, unit, header, rows: 0, first: undefined }] : [],
  )
  return {
    look: ({ cells, where }: Row): void => {
      for (const column of columns) {
        const [value, currency] = [cells[column.at] ?? '', cells[beside] ?? '']
        if (!disagrees(value, column.unit, currency)) continue
        column.rows += 1
        column.first ??= { where, shown: `${value} under "${column.header}" beside ${currency}` }
      }
    },
    report: (gathered: Gathered, name: string): void => {
      for (const { rows, first } of columns) {
        if (!first) continue
        const [where, which] = rows === 1 ? [first.where, 'an amount does'] : [name, `${rows} amounts do`]
        const column = plan[beside]?.header
        note(
          gathered,
          where,
          `${which} not have the currency of the column "${column}": ${first.shown}; the one nearer to the figure was taken`,
        )
      }
    },
  }
}

function disagrees(value: string, unit: string | undefined, currency: string): boolean {
  const beside = assetNamed(currency.trim())?.id
  if (beside === undefined || (unit === undefined && inCurrencyBeside(value, currency) !== undefined)) return false
  const own = assetOf(value, unit)
  return own !== undefined && own !== beside
}
