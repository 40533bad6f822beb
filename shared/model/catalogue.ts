import type { EntityType } from './entity-type.ts'
import type { Ends, LinkType } from './link-type.ts'
import { linkTypes as builtInLinks } from './links/list.ts'
import { byType, inOrder, isTypeRecord, ownEntityType, ownLinkType, type TypeRecord, withCustom } from './own-types.ts'
import { entityTypes as builtInEntities } from './types/list.ts'

/**
 * The types of one case: those every case has, and its own. Reached through its state, `state.catalogue`; what has no
 * state takes it as an argument. A lookup costs what one of a Map costs.
 */
export interface Catalogue {
  /** The case's own types and properties. */
  readonly records: readonly TypeRecord[]
  /** In the order they are offered. */
  readonly entityTypes: readonly EntityType[]
  readonly linkTypes: readonly LinkType[]
  entityType(id: string): EntityType | undefined
  linkType(id: string): LinkType | undefined
  /** The type of an entity or link, be it in a case, read out of a file or about to be made. */
  typeOf(subject: Typed | undefined): EntityType | LinkType | undefined
  /** The id of a built-in type itself, or of that which a type of the case's own is based on. */
  builtInId(id: string): string
  /** Whether a link of this type may lead from one entity type to another; a symmetric one may lead either way. */
  endsFit(type: LinkType, from: string, to: string): boolean
  /** The link types that fit both ends, the most telling first. */
  linkTypesBetween(from: string, to: string): readonly LinkType[]
}

interface Typed {
  readonly record?: string
  readonly type?: unknown
}

interface Listed<T> {
  /** In the order they are offered. */
  readonly offered: readonly T[]
  readonly byId: ReadonlyMap<string, T>
}

function catalogueWith(
  records: readonly TypeRecord[],
  entities: Listed<EntityType>,
  links: Listed<LinkType>,
): Catalogue {
  const bySpecificity = links.offered.toSorted((a, b) => breadth(a) - breadth(b))
  // A type of the case's own fits where the one fits that it is based on.
  const builtInId = (id: string) => entities.byId.get(id)?.base ?? id
  const groupOf = (id: string) => entities.byId.get(builtInId(id))?.group
  const endsFit: Catalogue['endsFit'] = (type, from, to) => {
    if (type.sameGroup && groupOf(from) !== groupOf(to)) return false
    const [one, other] = [builtInId(from), builtInId(to)]
    const fits = (a: string, b: string) => holds(type.from, a) && holds(type.to, b)
    return fits(one, other) || (type.symmetric === true && fits(other, one))
  }
  return {
    records,
    entityTypes: entities.offered,
    linkTypes: links.offered,
    entityType: id => entities.byId.get(id),
    linkType: id => links.byId.get(id),
    typeOf: subject => {
      if (subject?.record === 'entity') return entities.byId.get(String(subject.type))
      return subject?.record === 'link' ? links.byId.get(String(subject.type)) : undefined
    },
    builtInId: id => entities.byId.get(id)?.base ?? links.byId.get(id)?.base ?? id,
    endsFit,
    linkTypesBetween: (from, to) => bySpecificity.filter(type => endsFit(type, from, to)),
  }
}

const listed = <T extends EntityType | LinkType>(types: readonly T[]): Listed<T> => ({
  offered: types,
  byId: new Map(types.map(type => [type.id, type])),
})

/** The types that every case has, without those of its own: of an open case ask `state.catalogue`. */
export const builtIn: Catalogue = catalogueWith([], listed(builtInEntities), listed(builtInLinks))

/**
 * The types of a case with these records of types: the built-in ones and its own, each with the properties the case gives
 * it. What was taken out is not offered, and still found by its id, for what is of it.
 */
export function catalogueOf(given: readonly TypeRecord[]): Catalogue {
  if (given.length === 0) return builtIn
  const records = given.toSorted(inOrder)
  const custom = byType(records.filter(record => record.record === 'custom-property'))
  const gone = new Set(records.flatMap(({ id, removed }) => (removed ? [id] : [])))
  const own = <T extends EntityType | LinkType>(types: readonly T[], made: readonly T[]): Listed<T> => {
    const all = [
      ...types.map(type => withCustom(type, custom.get(type.id))),
      ...made.map(type => withCustom(withCustom(type, custom.get(type.base ?? '')), custom.get(type.id))),
    ]
    return { ...listed(all), offered: all.filter(({ id }) => !gone.has(id)) }
  }
  return catalogueWith(
    records,
    own(
      builtInEntities,
      records.flatMap(each =>
        each.record === 'entity-type' ? [ownEntityType(each, builtIn.entityType(each.base))] : [],
      ),
    ),
    own(
      builtInLinks,
      records.flatMap(each => (each.record === 'link-type' ? [ownLinkType(each, builtIn.linkType(each.base))] : [])),
    ),
  )
}

const holds = (ends: Ends, type: string) => ends === 'any' || ends.includes(type)

/** How many pairs of entity types a link type may join: the fewer, the more it says. */
function breadth({ from, to }: LinkType): number {
  const count = (ends: Ends) => (ends === 'any' ? builtInEntities.length : ends.length)
  return count(from) * count(to)
}

/** The catalogue of a case with the types that records from elsewhere bring along. */
export function withTypes(
  catalogue: Catalogue,
  records: readonly { readonly id: string; readonly record: string }[],
): Catalogue {
  const known = new Set(catalogue.records.map(({ id }) => id))
  const brought = records.filter((record): record is TypeRecord => isTypeRecord(record) && !known.has(record.id))
  return brought.length === 0 ? catalogue : catalogueOf([...catalogue.records, ...brought])
}
