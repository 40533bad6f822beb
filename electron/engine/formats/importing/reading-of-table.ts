import type { ImportReading } from '#shared/model/import-reading.ts'
import { plainName } from '../mapping/types.ts'

/**
 * What of a reading is said of a table with these headers, and holds for the next such table too. The encoding is of the
 * file and not of its columns: the next may be written in another.
 */
export function ofTable(
  { encoding: _, columns = [], ...rest }: ImportReading,
  headers: readonly string[],
): ImportReading {
  const here = new Set(headers.map(plainName))
  const own = columns.filter(({ column }) => here.has(plainName(column)))
  return own.length > 0 ? { ...rest, columns: own } : rest
}
