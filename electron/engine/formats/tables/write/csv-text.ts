import { csvCell } from '../terms/cell-text.ts'

/**
 * Nothing in it means anything to CSV, to a spreadsheet or not to the eye, as in nearly every cell: it is written as it
 * is. Characters beyond 16 bits are rare enough to be looked at like those that do.
 */
const ordinary = /^(?![\s'=+\-@＋－＝＠])[ !#-+\--[\]-~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufffd]*$/

const toQuote = /[,"\r\n]/

/** A field as RFC 4180 has it: in quotes where it must be. */
const csvField = (cell: string): string => (toQuote.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/**
 * Texts as a line of a CSV file, without its end: in cells from which each comes back exactly, and which no program takes
 * for a formula. `isFigure`: by column, whether a figure may begin with its sign there.
 */
export const csvLine = (texts: readonly string[], isFigure: (column: number) => boolean): string =>
  texts.map((text, at) => (text === '' || ordinary.test(text) ? text : csvField(csvCell(text, isFigure(at))))).join(',')
