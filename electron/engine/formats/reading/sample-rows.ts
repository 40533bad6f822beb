import type { ImportRow } from '#shared/answers.ts'
import type { ImportNote } from './importer.ts'

type Row = Pick<ImportRow, 'where' | 'cells'>

const mostFirst = 5
const mostLeftOut = 3
const longestCell = 80
/** A table of which nothing comes in says the same of each row: the first tell. */
const mostNotes = 10_000

/** The first rows of a table, then the first of those that are left out, each with why. */
export function sampleRows(rows: readonly Row[], unread: readonly ImportNote[]): readonly ImportRow[] {
  const notes = unread.slice(0, mostNotes)
  const left = new Set(notes.map(({ where }) => where))
  const shown = rows.slice(0, mostFirst)
  if (left.size > 0) {
    let found = 0
    for (let at = mostFirst; at < rows.length && found < mostLeftOut; at++) {
      const row = rows[at]
      if (!row || !left.has(row.where)) continue
      shown.push(row)
      found += 1
    }
  }
  return shown.map(({ where, cells }) => ({
    where,
    cells: cells.map(cell => cell.trim().slice(0, longestCell)),
    ...notesOn(where, notes),
  }))
}

/** Many reasons begin with the property, which is often called as its column is. */
const underColumn = (column: string, why: string) =>
  why.toLowerCase().startsWith(`${column.toLowerCase()}: `) ? why : `${column}: ${why}`

/** What of a list is of this row: of it as a whole, or of the value under one of its columns. */
export function notesOn(where: string, notes: readonly ImportNote[]): Pick<ImportRow, 'isLeftOut' | 'notes'> {
  const value = `${where}, `
  const own = notes.filter(each => each.where === where || each.where.startsWith(value))
  return {
    isLeftOut: own.some(each => each.where === where),
    notes: own.map(each => (each.where === where ? each.why : underColumn(each.where.slice(value.length), each.why))),
  }
}
