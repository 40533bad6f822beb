import { entityType } from '#shared/model/lookup.ts'
import type { Found, FoundEntity } from './importer.ts'

/**
 * Keys for a file whose ids mean nothing outside it: every table has its row 1, every graph its n0. With type and name
 * beside the id, two files speak of one thing only where they agree in all three; a link is the same only between the
 * same ends. A corrected file taken in again still adds no more than its corrections.
 */
export function apart(found: Found): Found {
  const keys = new Map(found.entities.map(entity => [entity.key, keyOf(entity)]))
  const endOf = (key: string) => keys.get(key) ?? key
  return {
    ...found,
    entities: found.entities.map(entity => ({ ...entity, key: endOf(entity.key) })),
    links: found.links.map(link => {
      const [from, to] = [endOf(link.from), endOf(link.to)]
      // One without an end is told by the id that the file gives it, and goes no further.
      const known = keys.has(link.from) && keys.has(link.to)
      return { ...link, from, to, key: known ? [link.key, link.type, from, to].join(' · ') : link.key }
    }),
  }
}

function keyOf({ key, type, claims }: FoundEntity): string {
  const caption = entityType(type)?.caption ?? []
  const name = claims.find(({ property }) => caption.includes(property))?.value ?? ''
  return [key, type, typeof name === 'string' ? name : JSON.stringify(name)].join(' · ')
}
