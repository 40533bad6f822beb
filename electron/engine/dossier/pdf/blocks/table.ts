import type { Block, TableBlock, Text } from '#shared/dossier/document.ts'
import { linesOf } from '../lines.ts'
import { ink, page, styles, textWidth } from '../measures.ts'
import type { Paper } from '../paper.ts'
import { box } from '../pen.ts'
import { type Cell, printRow } from './rows.ts'

const gap = 9
const labelWidth = 112

interface Place {
  readonly x: number
  readonly width: number
  readonly align: 'end' | undefined
}

/** The header stands again on every page the table goes on to. */
export function* printTable(paper: Paper, { title, columns, rows }: TableBlock): Generator<void> {
  if (columns.length === 0) return
  const places = placesOf(columns)
  const header = columns.map((column, n) => cellOf(paper, [{ text: column.title }], places[n], styles.column))
  const headerHeight = Math.max(...header.map(cell => cell.lines.length)) * styles.column.lead + 7
  paper.need(headerHeight + (title ? 24 : 0) + 30)
  if (title)
    paper.lines(linesOf(paper.composer, [{ text: title }], styles.caption, textWidth), page.left, styles.caption)
  const head = () => {
    paper.draw(box(page.left - 4, paper.y, textWidth + 8, headerHeight, ink.wash))
    for (const _ of printRow(paper, header, styles.column, () => {}));
  }
  head()
  for (const row of rows) {
    yield
    const cells = places.map((place, n) => cellOf(paper, row[n] ?? [], place, styles.cell))
    yield* printRow(paper, cells, styles.cell, head)
  }
  paper.y += 12
}

/** Label and value, one row each. */
export function* printFacts(paper: Paper, { rows }: Extract<Block, { block: 'facts' }>): Generator<void> {
  const value: Place = { x: page.left + labelWidth + gap, width: textWidth - labelWidth - gap, align: undefined }
  for (const row of rows) {
    yield
    const cells = [
      cellOf(paper, [{ text: row.label }], { x: page.left, width: labelWidth, align: undefined }, styles.label),
      cellOf(paper, row.value, value, styles.body),
    ]
    yield* printRow(paper, cells, styles.body, () => {})
  }
  paper.y += 10
}

function placesOf(columns: TableBlock['columns']): readonly Place[] {
  const whole = columns.reduce((sum, { share }) => sum + Math.max(share, 0), 0) || columns.length
  const room = textWidth - gap * (columns.length - 1)
  let x: number = page.left
  return columns.map(({ share, align }) => {
    const width = Math.max((room * Math.max(share, 0)) / whole, 12)
    const place = { x, width, align }
    x += width + gap
    return place
  })
}

function cellOf(paper: Paper, runs: Text, place: Place | undefined, style: (typeof styles)[keyof typeof styles]): Cell {
  const { x, width, align } = place ?? { x: page.left, width: textWidth, align: undefined }
  return { lines: linesOf(paper.composer, runs, style, width), x, width, align }
}
