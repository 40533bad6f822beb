import type { ImportReading } from '#shared/model/import-reading.ts'
import { plainName } from '../mapping/types.ts'
import type { Importer } from '../reading/importer.ts'

/**
 * What of a reading is said of a table with these headers, and holds for the next such table too. What is of the file and
 * not of its columns, as its encoding, may be otherwise in the next.
 */
export function ofTable(
  { options }: Pick<Importer, 'options'>,
  reading: ImportReading,
  headers: readonly string[],
): ImportReading {
  const here = new Set(headers.map(plainName))
  const ofFile = new Set(options.flatMap(({ id, ofFile = false }) => (ofFile ? [id] : [])))
  const { columns = [], ...said } = reading
  const rest = Object.fromEntries(Object.entries(said).filter(([id]) => !ofFile.has(id)))
  const own = columns.filter(({ column }) => here.has(plainName(column)))
  return own.length > 0 ? { ...rest, columns: own } : rest
}
