import { addedLater, headers, type TableName } from '../../exporters/tables/headers.ts'
import { type InTable, placesOf } from '../in-table.ts'

/** Which of our tables it is: by its headers, for files and sheets get new names. Sets of an earlier release count too. */
export function ownTable({ headers: given }: Pick<InTable, 'headers'>): TableName | undefined {
  const places = placesOf(given)
  const names = Object.keys(headers) as TableName[]
  return names.find(name => firstHeaders(name).every(header => places.has(header)))
}

function firstHeaders(name: TableName): readonly string[] {
  const later: readonly string[] = name === 'evidence' ? addedLater.evidence : []
  return headers[name].filter(header => !later.includes(header))
}
