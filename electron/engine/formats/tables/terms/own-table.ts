import { addedLater, headers, type TableName } from './headers.ts'

/** Which of our tables it is: by its headers, for files and sheets get new names. Sets of an earlier release count too. */
export function ownTable({ headers: given }: { readonly headers: readonly string[] }): TableName | undefined {
  const places = new Set(given)
  const names = Object.keys(headers) as TableName[]
  return names.find(name => firstHeaders(name).every(header => places.has(header)))
}

const later: Readonly<Partial<Record<TableName, readonly string[]>>> = addedLater

const firstHeaders = (name: TableName): readonly string[] =>
  headers[name].filter(header => !later[name]?.includes(header))
