import type { Gathered } from '#engine/formats/reading/gathered.ts'
import type { FoundClaim } from '#engine/formats/reading/importer.ts'
import type { EntityType } from '#shared/model/entity-type.ts'
import { fold } from '#shared/model/fold.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import type { Cell } from './bare-claims.ts'

/**
 * The type that a row names: one of the case's own by its title, where it is based on the built-in type in the row; else
 * that. Undefined where neither is known.
 */
export function typeIn<T extends EntityType | LinkType>(
  types: readonly T[],
  named: T | undefined,
  title: string,
): T | undefined {
  if (!named || named.title === title) return named
  return types.find(({ base, title: own }) => base === named.id && fold(own) === fold(title)) ?? named
}

/**
 * What a row claims, where another case or a newer version may have made its property. One of the same title here is
 * meant by it; else its values come in as words, for these tables do not describe it, and its title is added to `strange`.
 */
export function claimedIn(
  { catalogue }: Gathered,
  typeId: string,
  cell: Cell,
  strange: Set<string>,
): Pick<FoundClaim, 'property' | 'value'> {
  const [property, title, value] = [cell('property'), cell('property_title'), cell('value')]
  const type = catalogue.entityType(typeId) ?? catalogue.linkType(typeId)
  if (!type || title === '' || propertyOf(type, property)) return { property, value }
  const same = type.properties.find(each => each.custom && fold(each.title) === fold(title))
  if (same) return { property: same.id, value }
  strange.add(title)
  return { property: 'description', value: `${title}: ${value}` }
}
