import { headers, type TableName } from '../../exporters/tables/headers.ts'
import { type InTable, placesOf } from '../in-table.ts'

/** Which of our tables it is: by its headers, for files and sheets get new names. */
export function ownTable({ headers: given }: Pick<InTable, 'headers'>): TableName | undefined {
  const places = placesOf(given)
  const names = Object.keys(headers) as TableName[]
  return names.find(name => headers[name].every(header => places.has(header)))
}
