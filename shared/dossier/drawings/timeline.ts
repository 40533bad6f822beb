import { hueOf } from '#shared/model/hue-of.ts'
import { hues } from '#shared/model/hues.ts'
import { formatValue } from '#shared/model/lookup.ts'
import { get } from '#shared/ops/state.ts'
import { type Dated, dated } from '../dated.ts'
import type { Block, Shape } from '../document.ts'
import type { Making } from '../making.ts'
import { counted, run } from '../runs.ts'
import { faint, grid } from './colors.ts'
import { inWords } from './in-words.ts'
import { lettering, round } from './shapes.ts'

const mostRows = 45
const rowHeight = 15
const top = 24
const left = 8
const axis = 400
const width = 700

/** Dates as the intervals they are: a year is a year long, an open end runs off the chart. Illustrative ones stay out. */
export function timelineDrawing(making: Making): Block[] {
  const found = dated(making).filter(({ claim }) => claim.status !== 'illustrative')
  const shown = found.slice(0, mostRows)
  const known = shown.flatMap(({ span }) => span).filter(Number.isFinite)
  if (known.length === 0) return []
  const years = [yearAt(Math.min(...known)), yearAt(Math.max(...known)) + 1] as const
  const [from, to] = [Date.UTC(years[0], 0), Date.UTC(years[1], 0)]
  const at = (time: number) => round(left + Math.min(Math.max((time - from) / (to - from), 0), 1) * axis)
  const height = top + shown.length * rowHeight + 8
  const shapes = [
    ...grids(years, at, height),
    ...shown.flatMap((each, row) => barShapes(making, each, top + row * rowHeight, at)),
  ]
  const says = inWords(
    'A bar for each date, the earliest first',
    shown.map(each => wordsOf(making, each)),
  )
  const figure: Block = { block: 'figure', title: 'Timeline', says, drawing: { width, height, shapes } }
  const more = found.length - shown.length
  if (more === 0) return [figure]
  const words = `The earliest ${mostRows} are drawn; the chronology has ${counted(more, 'more date')}.`
  return [figure, { block: 'notice', tone: 'note', runs: [run(words)] }]
}

const yearAt = (time: number): number => new Date(time).getUTCFullYear()

/** At most a dozen years with a line and a number. */
function grids([first, last]: readonly [number, number], at: (time: number) => number, height: number): Shape[] {
  const step = Math.max(1, Math.ceil((last - first) / 12))
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, n) => first + n * step)
  return years.flatMap((year): Shape[] => {
    const x = at(Date.UTC(year, 0))
    return [
      {
        shape: 'line',
        points: [
          [x, 14],
          [x, height],
        ],
        stroke: { color: grid, width: 1 },
      },
      lettering([x + 2, 11], String(year), { size: 8, color: faint }),
    ]
  })
}

const wordsOf = (making: Making, { claim }: Dated) =>
  `${making.label(claim.subject)}: ${making.propertyTitle(claim).toLowerCase()} ${formatValue(claim.value)}`

function barShapes(making: Making, dated: Dated, y: number, at: (time: number) => number): Shape[] {
  const { claim, span } = dated
  const [start, end] = [at(span[0]), at(span[1])]
  const long = Math.max(3, end - start)
  const open = !Number.isFinite(span[0]) || !Number.isFinite(span[1])
  const entity = get(making.state, 'entity', claim.subject)
  const color = hues[hueOf(making.state.catalogue.entityType(entity?.type ?? '') ?? { group: 'state' })].onPaper
  const stroke = { color, width: 1, dash: [3, 2] }
  const look = open ? { stroke } : { fill: color }
  return [
    { shape: 'rect', at: [start, y + 2], size: [round(long), 9], radius: 2, ...look },
    lettering([round(start + long + 5), y + 10], wordsOf(making, dated), { size: 8 }, 70),
  ]
}
