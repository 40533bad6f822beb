import { type Catalogue, withTypes } from '#shared/model/catalogue.ts'
import { isBlank } from '../mapping/own-ids.ts'
import type { Found, FoundEntity, FoundLink } from '../reading/importer.ts'
import type { Collected } from '../reading/sink.ts'
import { counting, linksApart } from './apart-links.ts'

/**
 * Keys that mean the same in every file, for things whose own ids do not. Every table has its row 1, every graph its n0:
 * such an id counts together with type and name, that of a link with all the file says of it. What has no id at all is
 * told by what it says, and the equal ones of a file are counted. So a file taken in again adds nothing, a longer one
 * what it has more, and two payments never become one. `catalogue`: of the case it is read for.
 */
export function apart(catalogue: Catalogue, found: Collected, isLocal: (id: string) => boolean = () => false): Found {
  const { links, beside, ...things } = keptApart(catalogue, found, isLocal)
  const all = [...links]
  return { ...beside(), ...things, links: all }
}

/** The same with links that are made as they are asked for. */
interface KeptApart extends Pick<Found, 'records' | 'entities'> {
  /** To be walked through once. */
  readonly links: Generator<FoundLink, undefined>
  /** What else was found, once they were. */
  readonly beside: () => Omit<Found, 'records' | 'entities' | 'links'>
}

export function keptApart(
  catalogue: Catalogue,
  { records, entities, links: given, ...rest }: Collected,
  isLocal: (id: string) => boolean = () => false,
): KeptApart {
  const types = withTypes(catalogue, records)
  const carried = new Set(records.map(record => record.id))
  const isOwn = (id: string) => carried.has(id) || (!isBlank(id) && !isLocal(id))
  const nth = counting()
  const keyed = entities.map(({ id: given, ...entity }): FoundEntity => {
    const id = given ?? entity.key
    if (isOwn(id)) return { ...entity, key: id }
    const content = entity.claims.map(({ property, value }) => [property, value])
    const key = isBlank(id) ? nth([entity.type, content]) : [id, entity.type, nameOf(types, entity)].join(' · ')
    return { ...entity, key, local: true }
  })
  const keys = new Map(entities.map(({ key }, at) => [key, keyed[at]?.key ?? key]))
  const { links, noted, repeated } = linksApart(given, keys, isOwn)
  return {
    records,
    entities: joined(keyed),
    links,
    beside: () => ({ ...rest, noted: [...rest.noted, ...noted], repeated: rest.repeated + repeated() }),
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
