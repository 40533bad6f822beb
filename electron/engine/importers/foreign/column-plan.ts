import { assetNamed } from '#shared/model/assets.ts'
import { type ColumnRole, columnRoles, type ImportReading } from '#shared/model/import-reading.ts'
import { headerWords } from './header-words.ts'
import { plainName } from './types.ts'

/** What a column is: a role of its own, or a property under a name that the row's type may know. */
export interface PlannedColumn {
  /** As the file writes it. */
  readonly header: string
  readonly role: ColumnRole | 'property'
  /** What its values are called where it is a property: the header, or what the user says it is. */
  readonly name: string
  /** Currency or asset of its figures where the cells name none. */
  readonly unit?: string
  /** The user says so. */
  readonly said?: true
}

const roles = new Set<string>(Object.keys(columnRoles))
const asRole = (text: string): ColumnRole | undefined => (roles.has(text) ? (text as ColumnRole) : undefined)

/** What each column is: as the user says, else as its header tells. Of each role that tells by itself only the first counts. */
export function planColumns(headers: readonly string[], { columns = [] }: ImportReading): readonly PlannedColumn[] {
  const said = new Map(columns.map(each => [plainName(each.column), each]))
  const given = headers.map(header => said.get(plainName(header)))
  const taken = new Set(given.flatMap(use => asRole(plainName(use?.as ?? '')) ?? []))
  const told = new Map<number, ColumnRole>()
  for (const [role, words] of Object.entries(headerWords) as [ColumnRole, readonly string[]][]) {
    const at = taken.has(role) ? -1 : placeOf(words, headers, given)
    if (at >= 0) told.set(at, role)
  }
  return headers.map((header, at): PlannedColumn => {
    const use = given[at]
    if (!use) return { header, role: told.get(at) ?? 'property', name: header }
    const unit = use.unit === undefined ? {} : { unit: use.unit }
    return { header, role: asRole(plainName(use.as)) ?? 'property', name: use.as, ...unit, said: true }
  })
}

/** Where the first of these words heads a column of which the user says nothing; -1 where none does. */
function placeOf(words: readonly string[], headers: readonly string[], given: readonly unknown[]): number {
  const plain = headers.map((header, at) => (given[at] ? '' : plainName(header)))
  return words.map(word => plain.indexOf(word)).find(at => at >= 0) ?? -1
}

export const hasRole = (plan: readonly PlannedColumn[], ...wanted: readonly ColumnRole[]): boolean =>
  wanted.every(role => plan.some(column => column.role === role))

/** Whether a text is a currency or asset by itself. */
export const isUnit = (text: string): boolean => assetNamed(text.trim()) !== undefined
