import type { ImportTable } from '#shared/contract.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { type ColumnRole, columnRoles, type ImportReading } from '#shared/model/import-reading.ts'
import type { Choice } from '../../ui/select.tsx'

export const asItTells = 'as its header tells'

/** What a column of a table can be said to be: a role, or a property of what its rows are. */
export function columnChoices(
  catalogue: Catalogue,
  table: ImportTable,
  { type, linkType, columns }: ImportReading,
): readonly Choice[] {
  const ids = (told: readonly string[], usual: string | undefined) => [...new Set([...told, ...(usual ? [usual] : [])])]
  const nodes = ids(table.types, type).map(id => catalogue.entityType(id))
  // Of a table whose rows are links, the columns say what the links are: with an amount, payments.
  const isLinks =
    table.linkTypes.length > 0 ||
    table.columns.some(({ as }) => as.includes('from')) ||
    columns?.some(({ as }) => as === 'from') === true
  const links = ids(table.linkTypes, linkType ?? (isLinks ? 'paid' : undefined)).map(id => catalogue.linkType(id))
  const types = isLinks ? [...links, ...nodes] : [...nodes, ...links]
  const properties = new Map(
    types
      .flatMap(each => each?.properties ?? [])
      .flatMap(({ id, title, kind }) => (kind === 'file' ? [] : [[id, title]])),
  )
  const roles = Object.entries(columnRoles) as [ColumnRole, string][]
  return [
    { value: asItTells, label: 'As its header tells' },
    ...roles.map(([value, label]) => ({ value, label })),
    ...[...properties].map(([value, label]) => ({ value, label })),
  ]
}

/** How what a column was read as is shown, where it is none of the choices. */
export const readWords = (as: readonly string[]): string => as.join(' or ') || 'Not read'
