import { kindOf } from '#shared/model/lookup.ts'
import { type Gathered, note, unread } from '../reading/gathered.ts'
import { ownTable } from '../tables/terms/own-table.ts'
import { headerKey, headerWords, propertyWords } from './header-words.ts'

/** Where a table's headers stand among the first of its rows that hold anything, and what they are. */
export interface TableHead {
  /** Counted from 0; -1 where it has none and the first row is one of values. */
  readonly at: number
  /** Where they begin: a row above `at` where that names groups of them. */
  readonly top: number
  readonly headers: readonly string[]
}

/** As many rows as are looked at for headers. */
export const headRows = 40

/**
 * Finds the headers below a title, a heading of the bank, or blank rows: the first row that fills most columns of the
 * table. Where the row below has values in the same columns, there are none. Two rows of headers, of which the upper names groups, are read together.
 */
export function headOf(rows: readonly (readonly string[])[]): TableHead {
  const first = (rows[0] ?? []).map(cell => cell.trim())
  if (ownTable({ headers: first })) return { at: 0, top: 0, headers: first }
  const width = Math.max(...rows.map(filledIn))
  const least = Math.max(Math.min(2, width), Math.ceil(width * 0.6))
  const full = rows.flatMap((row, at) => (filledIn(row) >= least && (width === 1 || !isOneText(row)) ? [at] : []))
  const at = full.find(each => canHead(rows.slice(each)) || hasValuesAlone(rows.slice(each))) ?? full[0] ?? 0
  if (hasValuesAlone(rows.slice(at))) return { at: at - 1, top: at - 1, headers: numbered(width) }
  const last = namesGroups(rows, at) ? at + 1 : at
  const own = (rows[last] ?? []).map(cell => cell.trim())
  const headers = underGroups(rows[last - 1], own, rows.length)
  return { at: last, top: headers === own ? last : last - 1, headers }
}

const knownWords: ReadonlySet<string> = new Set([...Object.values(headerWords), ...propertyWords.values()].flat())

/**
 * Whether a row of headers is the upper of two: a cell of it that is merged over several columns, or has blanks behind it,
 * stands above as many headers, of which one is a usual word.
 */
function namesGroups(rows: readonly (readonly string[])[], at: number): boolean {
  const [upper = [], lower = [], ...values] = rows.slice(at).map(row => row.map(cell => cell.trim()))
  if (values.length === 0 || lower.some(cell => valueIn(cell) !== undefined)) return false
  const groups: string[][] = []
  for (const [place, cell] of upper.entries()) {
    const goesOn = place > 0 && (cell === '' || cell === upper[place - 1])
    const below = lower[place] ?? ''
    if (goesOn) groups.at(-1)?.push(below)
    else groups.push([below])
  }
  return groups.some(
    below =>
      below.length > 1 &&
      !below.includes('') &&
      new Set(below).size === below.length &&
      below.some(cell => knownWords.has(headerKey(cell))),
  )
}

const filledIn = (row: readonly string[]) => row.filter(cell => cell.trim() !== '').length

/** A title that was merged over all columns. */
const isOneText = (row: readonly string[]) => new Set(row.filter(cell => cell.trim() !== '')).size === 1

/** What a cell holds that is no header: a figure, date, sum or address of a chain. A year alone may head a column. */
function valueIn(cell: string): 'figure' | 'address' | 'date' | 'money' | undefined {
  const text = cell.trim()
  if (!/\d/.test(text) || /^\d{4}$/.test(text)) return undefined
  if (/^[-−+(]?[\d.,'’\s]+\)?%?$/.test(text)) return 'figure'
  if (/^0x[0-9a-f]{8,}$/i.test(text)) return 'address'
  return (['date', 'money'] as const).find(kind => !('unreadable' in kindOf(kind).read(text)))
}

/** A row without values, or with none but what stands above others of another kind: months above figures. */
const canHead = ([first = [], ...below]: readonly (readonly string[])[]): boolean =>
  first.every((cell, at) => {
    const held = valueIn(cell)
    const under = held && below.map(row => valueIn(row[at] ?? '')).find(each => each !== undefined)
    return held === undefined || (under !== undefined && under !== held)
  })

/** Without headers, the same columns hold values of the same kind in the first row as in the next. */
const hasValuesAlone = ([first = [], second = []]: readonly (readonly string[])[]): boolean =>
  first.some((cell, at) => valueIn(cell) !== undefined && valueIn(cell) === valueIn(second[at] ?? ''))

const numbered = (width: number) => Array.from({ length: width }, (_, at) => `Column ${at + 1}`)

/** `Name, Account, Name, Account` below `Sender, , Receiver, ` are `Sender Name`, `Sender Account` and so on. */
function underGroups(
  above: readonly string[] | undefined,
  headers: readonly string[],
  rows: number,
): readonly string[] {
  const keys = headers.map(headerKey)
  if (!above || rows < 2 || new Set(keys).size === keys.length) return headers
  if (new Set(above.filter(cell => cell.trim() !== '')).size < 2) return headers
  let group = ''
  return headers.map((header, at) => {
    const own = above[at]?.trim() ?? ''
    group = own || group
    if (header === '') return own
    return keys.indexOf(keys[at] ?? '') !== keys.lastIndexOf(keys[at] ?? '') ? `${group} ${header}`.trim() : header
  })
}

/** Tells a row above the headers, which is not read. */
export const noteAbove = (gathered: Gathered, where: string, cells: readonly string[]): void =>
  note(
    gathered,
    where,
    `it stands above the headers and was not read: ${[...new Set(cells)].filter(Boolean).join(' · ')}`,
  )

/** Tells of a row what stands to the right of the headers, which is not read: a second table may. */
export function reportBeyond(
  gathered: Gathered,
  where: string,
  cells: readonly string[],
  headers: readonly string[],
): void {
  if (cells.slice(headers.length).some(cell => cell.trim() !== ''))
    unread(gathered, where, `cells beyond its ${headers.length} headers were left out`)
}
