import type { ImportTable } from '#shared/answers.ts'
import { type MappedTable, mappingFor } from '#shared/commands/import-mapping.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { canonical } from '#shared/ops/canonical.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { ofTable } from '../formats/importing/reading-of-table.ts'
import type { Importer } from '../formats/reading/importer.ts'

/** How the case says to read a file, and the name of what was read so before. */
export interface Remembered {
  readonly reading: ImportReading
  readonly like: string
}

const headersOf = ({ columns }: ImportTable): readonly string[] => columns.map(({ header }) => header)

/**
 * How tables with these headers were read before, all of a file together; undefined where none was, or where two of them
 * were read in ways that cannot both be meant: then nothing is guessed.
 */
export function rememberedReading(
  state: CaseState,
  format: string,
  tables: readonly ImportTable[],
): Remembered | undefined {
  const kept = tables.flatMap(table => mappingFor(state, format, headersOf(table)) ?? [])
  const [first] = kept
  if (!first) return undefined
  const whole = ({ reading: { columns: _, ...rest } }: { readonly reading: ImportReading }) => canonical(rest)
  if (kept.some(each => whole(each) !== whole(first))) return undefined
  const columns = new Map(kept.flatMap(({ reading }) => (reading.columns ?? []).map(use => [use.column, use] as const)))
  const { columns: _, ...rest } = first.reading
  return {
    reading: columns.size > 0 ? { ...rest, columns: [...columns.values()] } : rest,
    like: first.title,
  }
}

/** What is to be kept of how the tables of a file were read: only of those of which something was said. */
export function mappedTables(
  importer: Importer,
  reading: ImportReading,
  tables: readonly ImportTable[],
): readonly MappedTable[] {
  return tables.flatMap(table => {
    const headers = headersOf(table)
    const said = ofTable(importer, reading, headers)
    return Object.keys(said).length > 0 && headers.length > 0
      ? [{ title: table.name, headers: [...headers], reading: said }]
      : []
  })
}
