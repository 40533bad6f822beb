import { assetOf } from '#shared/model/assets.ts'
import { hues } from '#shared/model/hues.ts'
import { compareText } from '#shared/model/order.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { MoneyValue, RangeValue } from '#shared/model/value.ts'
import { all } from '#shared/ops/state.ts'
import { total } from '#shared/queries/totals.ts'
import type { Block, Shape } from '../document.ts'
import type { Making } from '../making.ts'
import { run } from '../runs.ts'
import { grid, ink } from './colors.ts'
import { inWords } from './in-words.ts'
import { lettering, round } from './shapes.ts'

const mostBars = 25
const rowHeight = 26
const labelWidth = 230
const barWidth = 290
const width = 640

interface Bar {
  readonly title: string
  readonly says: string
  readonly asset: string
  readonly min: number
  readonly max: number
}

/** One chart for each asset: what the sources give, solid up to the least and light up to the most of them. */
export function amountDrawings(making: Making): Block[] {
  const held = all(making.state, 'claim').filter(claim => 'asset' in claim.value && making.covers(claim.subject))
  const bars = [...new Set(held.map(claim => claim.subject))].flatMap(id => barsOf(making, id))
  const byAsset = [...Map.groupBy(bars, bar => bar.asset)].sort(([a], [b]) => compareText(a, b))
  return byAsset.flatMap(([asset, of]) => chart(asset, of))
}

function barsOf(making: Making, id: string): Bar[] {
  const link = making.state.records.get(id)
  // A correlation is no flow, so no amount of it is drawn beside flows.
  if (link?.record === 'link' && making.state.catalogue.linkType(link.type)?.correlation) return []
  return making.claims(id).flatMap(({ property, claims, conflict }) => {
    const held = claims.filter(claim => claim.status !== 'illustrative' && 'asset' in claim.value && claim.value.asset)
    const figures = conflict ? [held] : held.map(claim => [claim])
    return figures.flatMap(of => bar(`${property.title}: ${making.label(id)}`, of))
  })
}

function bar(title: string, claims: readonly Claim[]): Bar[] {
  const says = total(claims)
  const values = claims.map(claim => claim.value as MoneyValue | RangeValue)
  const [first] = values
  if (!says || first?.asset === undefined) return []
  const bounds = values.flatMap(value => (value.kind === 'money' ? [value.amount] : [value.min, value.max]))
  const figures = bounds.filter(each => each !== undefined).map(Number)
  return [{ title, says, asset: first.asset, min: Math.min(...figures), max: Math.max(...figures) }]
}

function chart(asset: string, bars: readonly Bar[]): Block[] {
  const sorted = [...bars].sort((a, b) => b.max - a.max || compareText(a.title, b.title))
  const shown = sorted.slice(0, mostBars)
  const most = shown[0]?.max ?? 0
  if (most <= 0) return []
  const shapes = shown.flatMap((each, at) => barShapes(each, at * rowHeight + 4, most))
  const height = shown.length * rowHeight + 8
  const more = sorted.length - shown.length
  const title = `Amounts in ${assetOf(asset)?.title ?? asset} (${asset})`
  const says = inWords(
    'A bar for each amount, the largest first',
    shown.map(each => `${each.title}, ${each.says}`),
  )
  const figure: Block = { block: 'figure', title, says, drawing: { width, height, shapes } }
  const words = `The ${mostBars} largest are drawn; ${more.toLocaleString('en')} smaller ones stand in the entries.`
  return more > 0 ? [figure, { block: 'notice', tone: 'note', runs: [run(words)] }] : [figure]
}

function barShapes({ title, says, min, max }: Bar, y: number, most: number): Shape[] {
  const long = (amount: number) => round((Math.max(0, amount) / most) * barWidth)
  const color = hues.amber.onPaper
  return [
    {
      shape: 'line',
      points: [
        [labelWidth, y - 4],
        [labelWidth, y + rowHeight - 4],
      ],
      stroke: { color: grid, width: 1 },
    },
    lettering([labelWidth - 6, y + 12], title, { size: 8, anchor: 'end' }, 48),
    ...(max > min
      ? [{ shape: 'rect' as const, at: [labelWidth, y + 2] as const, size: [long(max), 14] as const, fill: '#efdcc0' }]
      : []),
    { shape: 'rect', at: [labelWidth, y + 2], size: [Math.max(1, long(min)), 14], fill: color },
    lettering([labelWidth + long(max) + 6, y + 13], says, { size: 8, color: ink }, 40),
  ]
}
