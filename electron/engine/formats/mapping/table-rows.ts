import { type Gathered, note, unread } from '../reading/gathered.ts'
import type { InTable } from '../reading/in-table.ts'
import { unitNamed } from './header-unit.ts'
import { headerKey } from './header-words.ts'
import type { Row } from './row.ts'

/** The rows of a table without what is none of its things, and the units that a row below the headers gives. */
export interface TableRows {
  readonly rows: readonly Row[]
  /** By place of the column; undefined where there is no such row. */
  readonly units: readonly string[] | undefined
}

/**
 * Takes headers that stand there again, a row of units and notes below the table out, and reports each. `naming`: places of
 * the columns in which things are named.
 */
export function tableRows(gathered: Gathered, table: InTable, naming: ReadonlySet<number>): TableRows {
  const all: Row[] = []
  table.each((raw, where, numbers) => {
    const cells = table.headers.map((_, at) => table.codec.read(raw[at] ?? ''))
    if (cells.some(cell => cell.trim() !== '')) all.push({ cells, where, numbers })
  })
  const heads = table.headers.map(headerKey)
  const isHead = ({ cells }: Row) => cells.every((cell, at) => headerKey(cell) === heads[at])
  const rows = all.filter(row => !isHead(row))
  if (rows.length < all.length)
    note(gathered, table.name, `its headers stand in it ${all.length - rows.length} times more`)
  const [first] = rows
  const hasUnits = first !== undefined && rows.length > 1 && isUnits(first)
  if (hasUnits) note(gathered, first.where, 'it was read as the units of the columns')
  const whole = withoutNotes(gathered, hasUnits ? rows.slice(1) : rows, naming)
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

/** What remarks below a table are written like, and names are not. */
const remark =
  /^[*†‡©([-]|[.:：。!?)]$|: |https?:|^(?:notes?|sources?|quellen?|hinweise?|remarks?|disclaimer|generated|exported|created|printed|pages?|end of|as of|stand|confidential|fuentes?|fonti?|nota|источник|примечание|来源|资料来源|数据来源|注|출처|비고|출력일|المصدر)(?![\p{L}\p{N}])/iu
const mostWords = 6

const filledOf = ({ cells }: Row) => cells.filter(cell => cell.trim() !== '')

/** One text: under a column of names it may be one of them. */
function isNote(row: Row, naming: ReadonlySet<number>): boolean {
  const [text = '', ...others] = filledOf(row).map(cell => cell.trim())
  if (others.length > 0) return false
  return !naming.has(row.cells.findIndex(cell => cell.trim() !== '')) || isRemark(text)
}

const isRemark = (text: string) => remark.test(text) || text.split(/\s+/).length > mostWords

/** A word for a total alone or beside figures: there is a company of that name. */
function isTotal(row: Row): boolean {
  const [first = '', ...others] = filledOf(row)
  return (
    totals.test(first.trim()) && others.every(cell => /\d/.test(cell) && cell.replace(/[^\p{L}]/gu, '').length <= 4)
  )
}

/** Below a table whose rows fill several columns, a row of one text may be a note on it, and one of a total sums it up. */
function withoutNotes(gathered: Gathered, rows: readonly Row[], naming: ReadonlySet<number>): readonly Row[] {
  const isBelow = (row: Row) => isNote(row, naming) || isTotal(row)
  let end = rows.length
  while (end > 0 && isBelow(at(rows, end - 1)) && rows.slice(0, end - 1).some(row => filledOf(row).length > 1)) end -= 1
  for (const row of rows.slice(end)) {
    const text = filledOf(row).join(' · ').slice(0, 80)
    const what = isTotal(row) ? 'it sums the table up' : 'it is a note below the table'
    unread(gathered, row.where, `${what}: ${text}`)
  }
  return rows.slice(0, end)
}

const at = (rows: readonly Row[], place: number): Row => rows[place] ?? { cells: [], where: '', numbers: undefined }
