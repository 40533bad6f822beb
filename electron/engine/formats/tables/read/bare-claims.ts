import type { FoundClaim } from '#engine/formats/reading/importer.ts'
import type { EntityType, Property } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { kindOf, propertyOf } from '#shared/model/lookup.ts'
import type { KindId } from '#shared/model/value.ts'

/** A row of ours by its headers. */
export type Cell = (header: string) => string

/** Columns that hold all values of one property, or of the first of several that the type has. */
const ofProperties: Readonly<Record<string, readonly string[]>> = {
  name: ['name'],
  alias: ['alias'],
  address: ['address'],
  email: ['email'],
  phone: ['phone'],
  url: ['url'],
  description: ['description'],
  indicator: ['indicator'],
  transaction: ['transaction'],
  country: ['country', 'nationality', 'jurisdiction'],
  identifier: ['identifier', 'registration', 'account'],
}

type CellClaim = Pick<FoundClaim, 'property' | 'value' | 'decimal'>

/**
 * What a row of our tables of nodes or links says where the claims themselves are not beside it. Columns that are
 * derived from others, and how many claims there are and of which grade, say nothing by themselves.
 */
export function bareClaims(type: EntityType | LinkType, cell: Cell): readonly CellClaim[] {
  const values = Object.entries(ofProperties).flatMap(([header, properties]) => {
    const property = properties.find(id => propertyOf(type, id))
    return property === undefined ? [] : partsOf(cell(header)).map(value => ({ property, value }))
  })
  const claims = [...values, ...amountsIn(type, cell), ...timeIn(type, cell)]
  return 'caption' in type ? [...labelIn(type, cell('label'), claims), ...claims] : claims
}

const partsOf = (text: string) => text.split(' | ').filter(part => part.trim() !== '')

/** `Loss: 21,900,000 USD`, for all money of it. */
function amountsIn(type: EntityType | LinkType, cell: Cell): readonly CellClaim[] {
  return partsOf(cell('amounts')).flatMap(part => {
    const property = type.properties.find(({ title }) => part.startsWith(`${title}: `))
    // Written by us, with a point before fractions.
    return property ? [{ property: property.id, value: part.slice(property.title.length + 2), decimal: 'point' }] : []
  })
}

/** A moment stands in both columns, and so do the ends of a range that is one value. */
function timeIn({ time }: EntityType | LinkType, cell: Cell): readonly CellClaim[] {
  const [began, ended] = time ?? []
  const [from, to] = [cell('date_from'), cell('date_to')]
  if (began === undefined) return []
  if (ended !== undefined)
    return [
      ...(from === '' ? [] : [{ property: began, value: from }]),
      ...(to === '' ? [] : [{ property: ended, value: to }]),
    ]
  const value = from === '' || to === '' || from === to ? from || to : `${from} – ${to}`
  return value === '' ? [] : [{ property: began, value }]
}

/** What it is called, where no other column says that; not the words for what has no name or only an invented one. */
function labelIn(type: EntityType, label: string, claims: readonly CellClaim[]): readonly CellClaim[] {
  const isCalled = claims.some(({ property }) => type.caption.includes(property))
  if (isCalled || label === '' || / \(illustrative\)$/.test(label) || label === `unnamed ${type.title.toLowerCase()}`)
    return []
  const property = type.caption.map(id => propertyOf(type, id)).find(each => each && canRead(each, label))
  return property ? [{ property: property.id, value: label }] : []
}

const canRead = ({ kind, options }: Property, text: string) =>
  !('unreadable' in kindOf<KindId>(kind).read(text, options))
