import { usualWidth, widths } from '#engine/formats/tables/terms/headers.ts'
import { xmlText } from '#engine/formats/text/xml-text.ts'

/** What Excel would read as an escaped character is escaped itself (ECMA-376 part 1, ST_Xstring). */
const lookalike = /_(?=x[0-9a-fA-F]{4}_)/g

/** What a reader may trim. */
const blanks = /^\s|\s$/

/** `A`, `B` … `AA`. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter
}

/** A row of typed text: an inline string is never a formula, a number or a date, whatever it looks like. */
export function rowText(cells: readonly string[], columns: readonly string[], row: number, style: 0 | 1): string {
  let text = `<row r="${row}">`
  for (const [at, cell] of cells.entries()) {
    if (cell === '') continue
    const place = `<c r="${columns[at]}${row}" t="inlineStr"${style === 0 ? '' : ` s="${style}"`}>`
    const space = blanks.test(cell) ? ' xml:space="preserve"' : ''
    text += `${place}<is><t${space}>${xmlText(cell.replace(lookalike, '_x005F_'))}</t></is></c>`
  }
  return `${text}</row>\n`
}

export const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** All before the rows: the header stays in sight, columns have their widths. */
export function sheetOpening(headers: readonly string[]): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const columns = headers.map((header, at) => {
    const width = widths[header] ?? usualWidth
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  })
  return `${declaration}<worksheet ${main}><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>\n`
}

export const sheetClosing = '</sheetData></worksheet>\n'
