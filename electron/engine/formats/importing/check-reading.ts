import type { ImportTable } from '#shared/answers.ts'
import { encodings } from '#shared/characters/encodings.ts'
import { RedThreadError } from '#shared/errors.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import { type ColumnUse, columnRoles, type ImportReading } from '#shared/model/import-reading.ts'
import { propertyNamed } from '../mapping/property-named.ts'
import { plainName } from '../mapping/types.ts'

/** Refuses what cannot be meant, before anything is read by it: a type, role or property that does not exist. Throws invalid-input. */
export function checkReading({ encoding, type, linkType: link, columns = [] }: ImportReading): void {
  const problems = [
    ...(encoding === undefined || encodings.some(({ id }) => id === encoding)
      ? []
      : [`"${encoding}" is not an encoding`]),
    ...(type === undefined || builtIn.entityType(type) ? [] : [`"${type}" is not a type of entity`]),
    ...(link === undefined || builtIn.linkType(link) ? [] : [`"${link}" is not a type of link`]),
    ...columns
      .filter(use => !isTarget(use))
      .map(({ column, as }) => `"${column}" cannot be "${as}": that is ${neither}`),
  ]
  if (problems.length > 0) throw new RedThreadError('invalid-input', { problems })
}

const neither = `neither a property nor one of ${Object.keys(columnRoles).join(', ')}`

const isTarget = ({ as }: ColumnUse) =>
  Object.hasOwn(columnRoles, plainName(as)) ||
  [...builtIn.entityTypes, ...builtIn.linkTypes].some(({ properties }) => propertyNamed(properties, as) !== undefined)

/** Refuses what is said of columns that the files do not have: it was meant for another file, or is misspelled. Throws invalid-input. */
export function checkColumns({ columns = [] }: ImportReading, tables: readonly ImportTable[]): void {
  const headers = tables.flatMap(table => table.columns.map(({ header }) => header))
  const plain = new Set(headers.map(plainName))
  const missing = columns.filter(({ column }) => !plain.has(plainName(column))).map(({ column }) => `"${column}"`)
  if (missing.length === 0) return
  const shown = headers.slice(0, mostShown).map(header => `"${header}"`)
  const others = headers.length > mostShown ? ` and ${headers.length - mostShown} more` : ''
  const there = headers.length > 0 ? `its columns are ${shown.join(', ')}${others}` : 'it has no columns'
  throw new RedThreadError('invalid-input', { problems: [`the file has no column ${missing.join(', ')}: ${there}`] })
}

const mostShown = 40
