import type { TableBlock, Text } from '#shared/dossier/document.ts'
import { paragraph, runsOf, textRun } from './runs.ts'
import type { Writing } from './writing.ts'

/** Between the margins of an A4 page, in twentieths of a point. */
export const textWidth = 9638

/** Hairlines between rows and under the head; facts stand without any. */
const rules = ['top', 'bottom', 'insideH']
  .map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="C9C8C1"/>`)
  .join('')

interface TableStyle {
  readonly borders: string
  /** Twentieths of a point, one a column. */
  readonly widths: readonly number[]
}

/** Label and value beside each other, without lines. */
export function* factsTable(
  writing: Writing,
  rows: readonly { readonly label: string; readonly value: Text }[],
): Iterable<string> {
  const look = { borders: '', widths: widthsOf([28, 72]) }
  yield tableStart(look)
  for (const { label, value } of rows) {
    const cells = [paragraph(textRun(label), 'FactLabel'), paragraph(runsOf(writing, value), 'FactValue')]
    yield row(look, cells)
  }
  yield tableEnd
}

/** A table whose head is repeated on every page. */
export function* ruledTable(writing: Writing, { title, columns, rows }: TableBlock): Iterable<string> {
  const look = {
    borders: `<w:tblBorders>${rules}</w:tblBorders>`,
    widths: widthsOf(columns.map(column => column.share)),
  }
  if (title !== undefined) yield paragraph(textRun(title), 'TableTitle')
  yield tableStart(look)
  const aligned = columns.map(column => (column.align === 'end' ? 'CellEnd' : 'Cell'))
  yield row(
    look,
    columns.map(column => paragraph(textRun(column.title), column.align === 'end' ? 'HeadEnd' : 'Head')),
    '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
  )
  for (const cells of rows) {
    yield row(
      look,
      columns.map((_, place) => paragraph(runsOf(writing, cells[place] ?? []), aligned[place])),
    )
  }
  yield tableEnd
}

function widthsOf(shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map(share => Math.round((textWidth * share) / sum))
}

function tableStart({ borders, widths }: TableStyle): string {
  const grid = widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')
  const margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar>'
  // Columns stand as in every other format, whichever way their words run.
  const properties = `<w:bidiVisual w:val="0"/><w:tblW w:w="${textWidth}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>${margins}`
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`
}

/** Word would make one table of two neighbours. */
const tableEnd = `</w:tbl>${paragraph('', 'Gap')}`

function row({ widths }: TableStyle, cells: readonly string[], properties = ''): string {
  const content = cells.map(
    (cell, place) => `<w:tc><w:tcPr><w:tcW w:w="${widths[place]}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`,
  )
  return `<w:tr>${properties}${content.join('')}</w:tr>`
}
