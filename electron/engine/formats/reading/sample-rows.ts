import type { ImportRow } from '#shared/answers.ts'
import type { ImportNote } from './importer.ts'

type Row = Pick<ImportRow, 'where' | 'cells'>

const mostFirst = 5
const mostLeftOut = 3
const longestCell = 80
/** A table of which nothing comes in says the same of each row: the first tell. */
const mostNotes = 10_000

/** The first rows of a table, then the first of those that are left out, each with why; all are looked at in turn. */
export function sampling(unread: readonly ImportNote[]) {
  const notes = unread.slice(0, mostNotes)
  const left = new Set(notes.map(({ where }) => where))
  const [first, others]: [Row[], Row[]] = [[], []]
  return {
    look: (row: Row): void => {
      if (first.length < mostFirst) first.push(row)
      else if (others.length < mostLeftOut && left.has(row.where)) others.push(row)
    },
    rows: (): readonly ImportRow[] =>
      [...first, ...others].map(({ where, cells }) => ({
        where,
        cells: cells.map(cell => cell.trim().slice(0, longestCell)),
        ...notesOn(where, notes),
      })),
  }
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
