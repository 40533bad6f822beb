import { type Catalogue, withTypes } from '#shared/model/catalogue.ts'
import { isBlank } from '../mapping/own-ids.ts'
import type { Found, FoundEntity } from '../reading/importer.ts'
import { counting, linksApart } from './apart-links.ts'

/**
 * Keys that mean the same in every file, for things whose own ids do not. Every table has its row 1, every graph its n0:
 * such an id counts together with type and name, that of a link with all the file says of it. What has no id at all is
 * told by what it says, and the equal ones of a file are counted. So a file taken in again adds nothing, a longer one
 * what it has more, and two payments never become one. `catalogue`: of the case it is read for.
 */
export function apart(catalogue: Catalogue, found: Found, isLocal: (id: string) => boolean = () => false): Found {
  const types = withTypes(catalogue, found.records)
  const carried = new Set(found.records.map(record => record.id))
  const isOwn = (id: string) => carried.has(id) || (!isBlank(id) && !isLocal(id))
  const nth = counting()
  const keyed = found.entities.map(({ id: given, ...entity }): FoundEntity => {
    const id = given ?? entity.key
    if (isOwn(id)) return { ...entity, key: id }
    const content = entity.claims.map(({ property, value }) => [property, value])
    const key = isBlank(id) ? nth([entity.type, content]) : [id, entity.type, nameOf(types, entity)].join(' · ')
    return { ...entity, key, local: true }
  })
  const keys = new Map(found.entities.map(({ key }, at) => [key, keyed[at]?.key ?? key]))
  const { links, noted, repeated } = linksApart(found.links, keys, isOwn)
  return {
    ...found,
    entities: joined(keyed),
    links,
    noted: [...found.noted, ...noted],
    repeated: found.repeated + repeated,
  }
}

/** Of several files of a set, each may tell of one thing. */
function joined(entities: readonly FoundEntity[]): readonly FoundEntity[] {
  return [...Map.groupBy(entities, ({ key }) => key).values()].flatMap(([first, ...others]) =>
    first ? { ...first, claims: [first, ...others].flatMap(({ claims }) => claims) } : [],
  )
}

function nameOf(catalogue: Catalogue, { type, claims }: FoundEntity): string {
  const caption = catalogue.entityType(type)?.caption ?? []
  const name = claims.find(({ property }) => caption.includes(property))?.value ?? ''
  return typeof name === 'string' ? name : JSON.stringify(name)
}
