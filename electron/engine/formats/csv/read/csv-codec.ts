import type { Codec } from '#engine/formats/reading/in-table.ts'
import { csvCell, fromCsvCell, fromNeutral } from '#engine/formats/tables/terms/cell-text.ts'
import { figureHeaders } from '#engine/formats/tables/terms/headers.ts'
import { ownTable } from '#engine/formats/tables/terms/own-table.ts'

const ownCodec: Codec = { write: (text, header) => csvCell(text, figureHeaders.has(header)), read: fromCsvCell }

/** Only our tables escape: of a stranger's, `C:\new` is no line break and `DOMAIN\nina` is a login. */
const foreignCodec: Codec = { write: plain => plain, read: cell => fromTextFormula(fromNeutral(cell)) }

/** How text stands in the cells of a CSV file with these headers. */
export const csvCodec = (headers: readonly string[]): Codec => (ownTable({ headers }) ? ownCodec : foreignCodec)

/** `="007"`, by which a file keeps a spreadsheet from reading a code as a figure. */
const fromTextFormula = (cell: string): string => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell
