import { assetNamed } from '#shared/model/assets.ts'
import { type ColumnRole, type ColumnUse, columnRoles, type ImportReading } from '#shared/model/import-reading.ts'
import { endColumn } from './end-columns.ts'
import { headerUnit, unitNamed } from './header-unit.ts'
import { headerKey, headerWords, propertyWords } from './header-words.ts'
import { withoutZone } from './header-zone.ts'
import type { End, PlannedColumn } from './planned-column.ts'
import { plainName } from './types.ts'

const asRole = (text: string): ColumnRole | undefined =>
  Object.hasOwn(columnRoles, text) ? (text as ColumnRole) : undefined

/** What each column is: as the user says, else as its header tells. Of each role that tells by itself only the first counts. */
export function planColumns(headers: readonly string[], { columns = [] }: ImportReading): readonly PlannedColumn[] {
  const choices = new Map(columns.map(each => [headerKey(each.column), each]))
  const shown = distinctHeaders(headers)
  const given = shown.map(header => choices.get(headerKey(header)))
  const keys = headers.map((header, at) => (given[at] ? '' : headerKey(headerUnit(header).base)))
  // `Name (family, given)` is a name: what is in brackets explains the word before them.
  const bare = keys.map((key, at) => key && headerKey(shown[at]?.replace(/[([{].*$/, '') ?? ''))
  const roles = rolesByHeader(keys, bare, new Set(given.flatMap(use => asRole(plainName(use?.as ?? '')) ?? [])))
  const isLink = [...roles.values(), ...given.map(use => asRole(plainName(use?.as ?? '')))].filter(isEnd).length === 2
  const plan = shown.map((header, at): PlannedColumn => {
    const use = given[at]
    if (use) return chosenColumn(header, use)
    const role = roles.get(at)
    if (role) return { header, role, name: header }
    return (isLink ? endColumn(header, keys[at] ?? '') : undefined) ?? propertyColumn(header, headers[at] ?? '')
  })
  return withWorth(withBaseUnit(plan))
}

const isEnd = (role: ColumnRole | undefined) => role === 'from' || role === 'to'

function rolesByHeader(
  keys: readonly string[],
  bare: readonly string[],
  taken: ReadonlySet<ColumnRole>,
): ReadonlyMap<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>()
  for (const [role, words] of Object.entries(headerWords) as [ColumnRole, readonly string[]][]) {
    if (taken.has(role)) continue
    const at = placeOf(words, keys, roles) ?? placeOf(words, bare, roles)
    if (at !== undefined) roles.set(at, role)
  }
  return roles
}

function placeOf(words: readonly string[], keys: readonly string[], roles: ReadonlyMap<number, ColumnRole>) {
  return words.map(word => keys.findIndex((key, place) => key === word && !roles.has(place))).find(each => each >= 0)
}

function chosenColumn(header: string, { as, unit }: ColumnUse): PlannedColumn {
  const role = asRole(plainName(as))
  const [, end, rest] = /^(from|to) (.+)$/i.exec(as) ?? []
  const own = role ? { role, name: as } : { role: 'property' as const, name: rest ?? as }
  const ofEnd = end && !role ? { end: end.toLowerCase() as End } : {}
  return { header, ...own, ...ofEnd, ...(unit !== undefined && { unit }), chosen: true }
}

/** The second of two alike as `Name (2)`, by which the user can name it. */
function distinctHeaders(headers: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return headers.map(header => {
    const before = seen.get(header) ?? 0
    seen.set(header, before + 1)
    return before === 0 || header === '' ? header : `${header} (${before + 1})`
  })
}

function propertyColumn(header: string, written: string): PlannedColumn {
  const { base, unit } = headerUnit(written)
  return { header, role: 'property', name: withoutZone(base) ?? base, ...(unit !== undefined && { unit }) }
}

/** Programs that read Ethereum's own records write its base unit; these columns together are theirs alone. */
function withBaseUnit(plan: readonly PlannedColumn[]): readonly PlannedColumn[] {
  const keys = new Set(plan.map(({ header }) => headerKey(header)))
  if (!['gasprice', 'gas', 'value', 'blocknumber'].every(key => keys.has(key))) return plan
  return plan.map(column =>
    headerKey(column.header) === 'value' && column.unit === undefined ? { ...column, unit: 'wei' } : column,
  )
}

/** Beside the amount itself, one in money of the day says what it was worth. */
function withWorth(plan: readonly PlannedColumn[]): readonly PlannedColumn[] {
  const isAmount = ({ role, name }: PlannedColumn) =>
    role === 'property' && propertyWords.get('amount')?.includes(headerKey(name)) === true
  const isFiat = ({ unit = '' }: PlannedColumn) => assetNamed(unit)?.fiat === true
  if (!plan.some(column => isAmount(column) && !isFiat(column))) return plan
  return plan.map(column =>
    isAmount(column) && isFiat(column) && !column.chosen ? { ...column, name: 'worth', isWorth: true } : column,
  )
}

/** With what a row of units below the headers says of columns of which nothing else does. */
export const withUnits = (plan: readonly PlannedColumn[], units: readonly string[] = []): readonly PlannedColumn[] =>
  plan.map((column, at) => {
    const unit = units[at] ?? ''
    return column.unit === undefined && column.role === 'property' && isUnit(unit) ? { ...column, unit } : column
  })

export const hasRole = (plan: readonly PlannedColumn[], ...wanted: readonly ColumnRole[]): boolean =>
  wanted.every(role => plan.some(column => column.role === role))

/** Whether a text is a currency, an asset or a base unit by itself. */
export const isUnit = (text: string): boolean => unitNamed(text) !== undefined
