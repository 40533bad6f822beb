import type { Catalogue } from '#shared/model/catalogue.ts'
import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { didYouMean } from './nearest.ts'
import { UsageError } from './usage-error.ts'

/** `Front company`, `front company` and `front-company` are the same type. */
const slug = (text: string) => text.trim().toLowerCase().replace(/\s+/g, '-')

export const entityTypeNamed = ({ entityTypes }: Catalogue, typed: string): EntityType =>
  named(typed, entityTypes, 'entity', 'types')
export const linkTypeNamed = ({ linkTypes }: Catalogue, typed: string): LinkType =>
  named(typed, linkTypes, 'link', 'link-types')

function named<T extends EntityType | LinkType>(typed: string, types: readonly T[], what: string, listing: string): T {
  const found = types.find(({ id, title }) => id === slug(typed) || slug(title) === slug(typed))
  if (found) return found
  const near = didYouMean(
    slug(typed),
    types.map(type => (type.base === undefined ? type.id : slug(type.title))),
  )
  throw new UsageError(`"${typed}" is not a type of ${what}.${near}`, `red-thread list ${listing}`)
}
