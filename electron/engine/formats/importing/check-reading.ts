import type { ImportOption, ImportTable, OptionNames } from '#shared/answers.ts'
import { encodings } from '#shared/characters/encodings.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { type ColumnUse, columnRoles, type ImportReading } from '#shared/model/import-reading.ts'
import { propertyNamed } from '../mapping/property-named.ts'
import { plainName } from '../mapping/types.ts'
import type { Importer } from '../reading/importer.ts'

/**
 * Refuses what cannot be meant, before anything is read by it: an option that the format does not have, a type, role or
 * property that does not exist. Throws invalid-input.
 */
export function checkReading(
  { title, options }: Pick<Importer, 'title' | 'options'>,
  reading: ImportReading,
  catalogue: Catalogue,
): void {
  const { columns = [], ...said } = reading
  const problems = [
    ...Object.entries(said).flatMap(([id, value]) => {
      const option = options.find(each => each.id === id)
      return option ? (wrongValue(catalogue, option, value) ?? []) : [noOption(title, id, options)]
    }),
    ...columns
      .filter(use => !isTarget(catalogue, use))
      .map(({ column, as }) => `"${column}" cannot be "${as}": that is ${neither}`),
  ]
  if (problems.length > 0) throw new RedThreadError('invalid-input', { problems })
}

const noOption = (title: string, id: string, options: readonly ImportOption[]) =>
  `${title} has no option "${id}": it has ${options.map(each => each.id).join(', ')}`

function wrongValue(catalogue: Catalogue, option: ImportOption, value: ImportReading[string]): string | undefined {
  if (option.kind === 'flag') return typeof value === 'boolean' ? undefined : `"${option.id}" is yes or no`
  if (typeof value !== 'string') return `"${option.id}" takes words`
  if (option.kind === 'text')
    return option.names && !named[option.names].is(value, catalogue) ? not(value, option.names) : undefined
  const ids = option.choices.map(({ id }) => id)
  return ids.includes(value) ? undefined : `"${value}" is not one of ${ids.join(', ')}`
}

const not = (value: string, names: OptionNames) => `"${value}" is not ${named[names].a}`

/** What an option can name, and whether a text does. Records of a case are not known where files are read. */
const named: Readonly<
  Record<OptionNames, { readonly a: string; readonly is: (value: string, catalogue: Catalogue) => boolean }>
> = {
  encoding: { a: 'an encoding', is: value => encodings.some(({ id }) => id === value) },
  'entity-type': { a: 'a type of entity', is: (value, catalogue) => catalogue.entityType(value) !== undefined },
  'link-type': { a: 'a type of link', is: (value, catalogue) => catalogue.linkType(value) !== undefined },
  dossier: { a: 'a dossier', is: () => true },
  entity: { a: 'an entity', is: () => true },
}

const neither = `neither a property nor one of ${Object.keys(columnRoles).join(', ')}`

const isTarget = (catalogue: Catalogue, { as }: ColumnUse) =>
  Object.hasOwn(columnRoles, plainName(as)) ||
  [...catalogue.entityTypes, ...catalogue.linkTypes].some(
    ({ properties }) => propertyNamed(properties, as) !== undefined,
  )

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
