import type { Found } from '#engine/formats/reading/importer.ts'
import { checkFound, refusalNote } from '#shared/commands/import-check.ts'
import { builtIn, withTypes } from '#shared/model/catalogue.ts'

/** What of a file can be taken in, and in words what cannot. */
export function checked(found: Pick<Found, 'entities' | 'links' | 'records'>) {
  const { refused, ...things } = checkFound(withTypes(builtIn, found.records), found)
  const eitherWay = refused.filter(({ code }) => code === 'either-way').length
  return { ...things, unread: refused.map(refusalNote), eitherWay }
}
