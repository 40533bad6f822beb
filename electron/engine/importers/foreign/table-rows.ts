import { type Gathered, note, unread } from '../gathered.ts'
import type { InTable } from '../in-table.ts'
import { unitNamed } from './header-unit.ts'
import { headerKey } from './header-words.ts'
import type { Row } from './rows.ts'

/** The rows of a table without what is none of its things, and the units that a row below the headers gives. */
export interface TableRows {
  readonly rows: readonly Row[]
  /** By place of the column; undefined where there is no such row. */
  readonly units: readonly string[] | undefined
}

/** Takes headers that stand there again, a row of units and notes below the table out, and tells each. */
export function tableRows(gathered: Gathered, table: InTable): TableRows {
  const all: Row[] = []
  table.each((raw, where, numbers) => {
    all.push({ cells: table.headers.map((_, at) => table.codec.read(raw[at] ?? '')), where, numbers })
  })
  const heads = table.headers.map(headerKey)
  const isHead = ({ cells }: Row) => cells.every((cell, at) => headerKey(cell) === heads[at])
  const rows = all.filter(row => !isHead(row))
  if (rows.length < all.length)
    note(gathered, table.name, `its headers stand in it ${all.length - rows.length} times more`)
  const [first] = rows
  const hasUnits = first !== undefined && rows.length > 1 && isUnits(first)
  if (hasUnits) note(gathered, first.where, 'it was read as the units of the columns')
  const whole = withoutNotes(gathered, hasUnits ? rows.slice(1) : rows)
  return { rows: whole, units: hasUnits ? first.cells.map(cell => bare(cell)) : undefined }
}

const bare = (cell: string) => cell.trim().replace(/^[([{]|[)\]}]$/g, '')

/** What stands below headers to say how the column is written, and is no value: `USD`, `[EUR]`, `dd/mm/yyyy`, `text`. */
const sort =
  /^(?:text|string|date|time|number|numeric|integer|float|decimal|varchar|id|name|address|hash|%|[ymdhs]+(?:[-/.: t]+[ymdhs]+)+)$/i

function isUnits({ cells }: Row): boolean {
  const filled = cells.map(bare).filter(cell => cell !== '')
  const isUnit = (cell: string) => unitNamed(cell) !== undefined
  return filled.some(cell => isUnit(cell) || sort.test(cell)) && filled.every(cell => isUnit(cell) || sort.test(cell))
}

const totals =
  /^(?:(?:grand|sub)?[\s-]?totals?|sums?|summe|gesamt(?:summe)?|total général|totale|итого|всего|합계|총계|合计|合計|总计|المجموع)\s*:?$/i

/** Below a table whose rows fill several columns, a row of one text is a note on it, and one of a total sums it up. */
function withoutNotes(gathered: Gathered, rows: readonly Row[]): readonly Row[] {
  const filled = ({ cells }: Row) => cells.filter(cell => cell.trim() !== '')
  const isNote = (row: Row) => filled(row).length <= 1
  const isTotal = (row: Row) => totals.test(filled(row)[0]?.trim() ?? '')
  let end = rows.length
  while (
    end > 0 &&
    rows.slice(0, end - 1).some(row => !isNote(row)) &&
    (isNote(at(rows, end - 1)) || isTotal(at(rows, end - 1)))
  )
    end -= 1
  for (const row of rows.slice(end)) {
    const text = filled(row).join(' · ').slice(0, 80)
    unread(
      gathered,
      row.where,
      isTotal(row) ? `it sums the table up: ${text}` : `it is a note below the table: ${text}`,
    )
  }
  return rows.slice(0, end)
}

const at = (rows: readonly Row[], place: number): Row => rows[place] ?? { cells: [], where: '', numbers: undefined }
