import { charactersOf, type Utf8Writer } from '#engine/formats/text/utf8-writer.ts'
import { csvCell } from '../terms/cell-text.ts'

/** Characters that mean nothing to CSV and are seen as they are: a cell of them is written as it is, as nearly every cell. */
const ordinary = charactersOf(/[ !#-+\--[\]-~\u00a0-\u2027\u202a-\ufffd]/)
/** What it may begin with: no blank, and nothing that makes a formula or a sign of text of it. */
const beginning = charactersOf(/[^\s'=+\-@＋－＝＠]/)

const toQuote = /[,"\r\n]/

/** A field as RFC 4180 has it: in quotes where it must be. */
const csvField = (cell: string): string => (toQuote.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/**
 * Writes texts as a line of a CSV file, without its end: in cells from which each comes back exactly, and which no program
 * takes for a formula. `isFigure`: by column, whether a figure may begin with its sign there.
 */
export function writeCsvLine(out: Utf8Writer, texts: readonly string[], isFigure: (column: number) => boolean): void {
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] as string
    if (at > 0) out.text(',')
    if (text === '' || (beginning[text.charCodeAt(0)] === 1 && out.writeIfAll(text, ordinary))) continue
    out.text(csvField(csvCell(text, isFigure(at))))
  }
}
