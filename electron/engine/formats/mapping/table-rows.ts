import { type Gathered, note, unread } from '../reading/gathered.ts'
import type { InTable } from '../reading/in-table.ts'
import { Packed } from '../reading/packed.ts'
import { unitNamed } from './header-unit.ts'
import { headerKey } from './header-words.ts'
import type { Row } from './row.ts'

/** The rows of a table without what is none of its things, and the units that a row below the headers gives. */
export interface TableRows {
  /** Unpacked each time they are walked through. */
  readonly rows: Iterable<Row>
  readonly count: number
  /** By place of the column; undefined where there is no such row. */
  readonly units: readonly string[] | undefined
}

/**
 * Reads a table through, once, and leaves headers that stand there again, a row of units and notes below the table out; each
 * is reported. `naming`: places of the columns in which things are named.
 */
export function tableRows(gathered: Gathered, table: InTable, naming: ReadonlySet<number>): TableRows {
  const below = notesBelow(naming)
  const { rows, units, headsAgain } = packedRows(table, below.look)
  if (headsAgain > 0)
    note(gathered, table.name, `its headers stand in it ${headsAgain.toLocaleString('en')} times more`)
  if (units) note(gathered, units.where, 'it was read as the units of the columns')
  const [from, count] = [units ? 1 : 0, below.report(gathered)]
  return {
    rows: { [Symbol.iterator]: () => slice(rows, from, from + count) },
    count,
    units: units?.cells.map(cell => bare(cell)),
  }
}

type PackedRow = readonly [cells: readonly string[], where: string, numbers?: readonly number[]]

/**
 * The rows that hold anything and are not the headers again, the first of which may be one of units; and how often the headers
 * were. `look`: is shown each but that of units.
 */
function packedRows(table: InTable, look: (row: Row) => void) {
  const heads = table.headers.map(headerKey)
  const rows = new Packed<PackedRow>()
  let headsAgain = 0
  let first: Row | undefined
  let units: Row | undefined
  table.each((raw, where, numbers) => {
    const row = { cells: table.headers.map((_, at) => table.codec.read(raw[at] ?? '')), where, numbers }
    const { cells } = row
    if (cells.every(cell => cell.trim() === '')) return
    if (cells.every((cell, at) => isHeader(cell, heads[at] ?? ''))) {
      headsAgain += 1
      return
    }
    rows.push(numbers ? [cells, where, [...numbers]] : [cells, where])
    if (rows.size === 1) first = row
    else {
      // Units stand above something.
      if (rows.size === 2 && first && isUnits(first)) units = first
      else if (rows.size === 2 && first) look(first)
      look(row)
    }
  })
  if (rows.size === 1 && first) look(first)
  return { rows, units, headsAgain }
}

function* slice(rows: Iterable<PackedRow>, from: number, to: number): Generator<Row, undefined> {
  let place = 0
  for (const [cells, where, numbers] of rows) {
    if (place >= to) return
    if (place >= from) yield { cells, where, numbers: numbers && new Set(numbers) }
    place += 1
  }
}

/** A figure in a cell is one in its key: a long text with figures need not be looked at to see that it is no header without. */
const isHeader = (cell: string, key: string) => (/[0-9]/.test(key) || !/[0-9]/.test(cell)) && headerKey(cell) === key

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
function isNote({ cells }: Row, [text = '', ...others]: readonly string[], naming: ReadonlySet<number>): boolean {
  if (others.length > 0) return false
  return !naming.has(cells.findIndex(cell => cell.trim() !== '')) || isRemark(text.trim())
}

const isRemark = (text: string) => remark.test(text) || text.split(/\s+/).length > mostWords

/** A word for a total alone or beside figures: there is a company of that name. */
const isTotal = ([first = '', ...others]: readonly string[]): boolean =>
  totals.test(first.trim()) && others.every(cell => /\d/.test(cell) && cell.replace(/[^\p{L}]/gu, '').length <= 4)

/**
 * Below a table whose rows fill several columns, a row of one text may be a note on it, and one of a total sums it up.
 * Looks at one row after the other; `report` tells of such rows at the end, and gives how many come before them.
 */
function notesBelow(naming: ReadonlySet<number>) {
  let count = 0
  /** The first row that fills several columns. */
  let wide: number | undefined
  /** The rows that may be such, as far as nothing else has come after them. */
  let last: Row[] = []
  return {
    look: (row: Row): void => {
      const filled = filledOf(row)
      if (filled.length > 1) wide ??= count
      if (wide !== undefined && (isNote(row, filled, naming) || isTotal(filled))) last.push(row)
      else if (last.length > 0) last = []
      count += 1
    },
    report: (gathered: Gathered): number => {
      const end = wide === undefined ? count : Math.max(count - last.length, wide + 1)
      for (const row of last.slice(last.length - (count - end))) {
        const filled = filledOf(row)
        const what = isTotal(filled) ? 'it sums the table up' : 'it is a note below the table'
        unread(gathered, row.where, `${what}: ${filled.join(' · ').slice(0, 80)}`)
      }
      return end
    },
  }
}
