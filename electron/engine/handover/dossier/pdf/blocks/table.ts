import type { Block, TableBlock, Text } from '#shared/dossier/document.ts'
import { linesOf } from '../lines.ts'
import { ink, page, type Style, styles, textWidth } from '../measures.ts'
import { box } from '../operators.ts'
import type { Paper, Within } from '../paper.ts'
import { type Cell, printRow } from './rows.ts'

const gap = 9
const labelWidth = 112

interface ColumnBox {
  readonly x: number
  readonly width: number
  readonly align: 'end' | undefined
}

/** The header stands again on every page the table goes on to; it is read once. */
export function* printTable(paper: Paper, block: TableBlock): Generator<void> {
  if (block.columns.length === 0) return
  yield* paper.steps('Table', () => printInTable(paper, block))
  paper.y += 12
}

function* printInTable(paper: Paper, { title, columns, rows }: TableBlock): Generator<void> {
  const places = placesOf(columns)
  const header = (within: readonly Within[]) =>
    columns.map((column, n) =>
      cellOf(paper, [{ text: column.title }], places[n], styles.column, within[n] ?? 'artifact'),
    )
  const again = header([])
  const headerHeight = Math.max(...again.map(cell => cell.lines.length)) * styles.column.lead + 7
  paper.need(headerHeight + (title ? 24 : 0) + 30)
  if (title) {
    const lines = linesOf(paper.composer, [{ text: title }], styles.caption, textWidth)
    paper.in('Caption', () => paper.lines(lines, page.left, styles.caption))
  }
  const head = (cells: readonly Cell[]) => {
    paper.draw(box(page.left - 4, paper.y, textWidth + 8, headerHeight, ink.wash))
    for (const _ of printRow(paper, cells, styles.column, () => {}));
  }
  paper.in('THead', () => {
    const row = beginRow(
      paper,
      columns.map(() => column),
    )
    head(header(row.cells))
    row.end()
  })
  yield* paper.steps('TBody', () => printRows(paper, places, rows, () => head(again)))
}

function* printRows(
  paper: Paper,
  places: readonly ColumnBox[],
  rows: TableBlock['rows'],
  onTurn: () => void,
): Generator<void> {
  for (const texts of rows) {
    yield
    const row = beginRow(
      paper,
      places.map(() => data),
    )
    const cells = places.map((place, n) => cellOf(paper, texts[n] ?? [], place, styles.cell, row.cells[n] ?? paper.at))
    yield* printRow(paper, cells, styles.cell, onTurn)
    row.end()
  }
}

/** Label and value, one row each. */
export function* printFacts(paper: Paper, { rows }: Extract<Block, { block: 'facts' }>): Generator<void> {
  if (rows.length === 0) return
  yield* paper.steps('Table', () => printFactRows(paper, rows))
  paper.y += 10
}

function* printFactRows(paper: Paper, rows: Extract<Block, { block: 'facts' }>['rows']): Generator<void> {
  const label: ColumnBox = { x: page.left, width: labelWidth, align: undefined }
  const value: ColumnBox = { x: page.left + labelWidth + gap, width: textWidth - labelWidth - gap, align: undefined }
  for (const fact of rows) {
    yield
    const row = beginRow(paper, [heading, data])
    const [head = paper.at, cell = paper.at] = row.cells
    const cells = [
      cellOf(paper, [{ text: fact.label }], label, styles.label, head),
      cellOf(paper, fact.value, value, styles.body, cell),
    ]
    yield* printRow(paper, cells, styles.body, () => {})
    row.end()
  }
}

type CellTag = readonly [tag: 'TH' | 'TD', more: string]
const column: CellTag = ['TH', '/A<</O/Table/Scope/Column>>']
const heading: CellTag = ['TH', '/A<</O/Table/Scope/Row>>']
const data: CellTag = ['TD', '']

/** Cells of a row stand side by side and go on to the next page together: all are open until the row ends. */
function beginRow({ tags, at }: Paper, tagged: readonly CellTag[]) {
  const row = tags.begin('TR', at)
  const cells = tagged.map(([tag, more]) => tags.begin(tag, row, more))
  const end = () => {
    for (const cell of cells) tags.end(cell)
    tags.end(row)
  }
  return { cells, end }
}

function placesOf(columns: TableBlock['columns']): readonly ColumnBox[] {
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

function cellOf(paper: Paper, runs: Text, place: ColumnBox | undefined, style: Style, within: Within): Cell {
  const { x, width, align } = place ?? { x: page.left, width: textWidth, align: undefined }
  return { lines: linesOf(paper.composer, runs, style, width), x, width, align, within }
}
