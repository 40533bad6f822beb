import type { InTable } from '#engine/formats/reading/in-table.ts'

/** A column of ids, and the space they are of. */
interface IdColumn {
  readonly at: number
  readonly space: string
}

const idHeader = /^[^:]*:(?:ID|START_ID|END_ID)\(([^)]*)\)$/i

const columnsOf = ({ headers }: InTable): readonly IdColumn[] =>
  headers.flatMap((header, at) => {
    const space = idHeader.exec(header)?.[1]?.trim() ?? ''
    return space === '' ? [] : [{ at, space }]
  })

/**
 * The tables of a set with ids that mean one thing each: the 1 of `:ID(Person)` is not the 1 of `:ID(Company)`. An id that
 * stands in several spaces gets the name of its own before it; the others stay as they are.
 */
export function inSpaces(tables: readonly InTable[]): readonly InTable[] {
  const spacesOf = new Map<string, Set<string>>()
  const found = tables.map(table => ({ table, columns: columnsOf(table) }))
  for (const { table, columns } of found)
    if (columns.length > 0)
      table.each(cells => {
        for (const { at, space } of columns) {
          const id = (cells[at] ?? '').trim()
          const known = spacesOf.get(id)
          if (known) known.add(space)
          else spacesOf.set(id, new Set([space]))
        }
      })
  const named = (id: string, space: string) => (id !== '' && (spacesOf.get(id)?.size ?? 0) > 1 ? `${space} ${id}` : id)
  return found.map(({ table, columns }) => {
    const spaces = new Map(columns.map(({ at, space }) => [at, space]))
    const written = (cells: readonly string[]) =>
      cells.map((cell, at) => {
        const space = spaces.get(at)
        return space === undefined ? cell : named(cell.trim(), space)
      })
    const isPlain = columns.length === 0
    return isPlain ? table : { ...table, each: visit => table.each((cells, ...rest) => visit(written(cells), ...rest)) }
  })
}
