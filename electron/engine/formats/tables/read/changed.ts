import type { FoundClaim } from '#engine/formats/reading/importer.ts'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'

/** A cell that no longer says what the record says. */
export interface Changed {
  readonly header: string
  readonly was: string
  readonly is: string
  /** Its decimal mark, where that is known. */
  readonly decimal?: DecimalMark
}

/** Columns that gather several properties: a new value goes to the first that the type has. */
const gathered: Readonly<Record<string, readonly string[]>> = {
  label: ['label', 'title', 'name'],
  country: ['country', 'nationality', 'jurisdiction'],
  identifier: ['identifier', 'registration', 'account'],
}

/**
 * What somebody wrote into a row of ours, as claims: each new part of a cell of several is one. Null where the column
 * is derived from more than one claim, or the cell was emptied: neither says anything that can be taken in.
 */
export function changedClaims(
  type: EntityType | LinkType,
  { header, was, is, decimal }: Changed,
  asset: string,
): readonly Pick<FoundClaim, 'property' | 'value' | 'decimal'>[] | null {
  const property = propertyFor(type, header)
  const before = was.split(' | ')
  const parts = is.split(' | ').filter(part => part.trim() !== '' && !before.includes(part))
  if (property === undefined || parts.length === 0) return null
  const read = decimal && { decimal }
  return parts.map(part => ({ property, value: header === 'amount' ? `${part} ${asset}` : part, ...read }))
}

function propertyFor(type: EntityType | LinkType, header: string): string | undefined {
  if (header === 'amount') return 'amount' in type ? type.amount : undefined
  if (header === 'date_from') return type.time?.[0]
  if (header === 'date_to') return type.time?.[1]
  return (gathered[header] ?? [header]).find(id => propertyOf(type, id))
}
