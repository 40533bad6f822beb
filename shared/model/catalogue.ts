import type { EntityType } from './entity-type.ts'
import type { Ends, LinkType } from './link-type.ts'
import { linkTypes as builtInLinks } from './links/list.ts'
import { entityTypes as builtInEntities } from './types/list.ts'

/**
 * The types of one case: those every case has, and its own. Reached through its state, `state.catalogue`; what has no
 * state takes it as an argument. A lookup costs what one of a Map costs.
 */
export interface Catalogue {
  /** In the order they are offered. */
  readonly entityTypes: readonly EntityType[]
  readonly linkTypes: readonly LinkType[]
  entityType(id: string): EntityType | undefined
  linkType(id: string): LinkType | undefined
  /** The type of an entity or link, be it in a case, read out of a file or about to be made. */
  typeOf(subject: Typed | undefined): EntityType | LinkType | undefined
  /** Whether a link of this type may lead from one entity type to another; a symmetric one may lead either way. */
  endsFit(type: LinkType, from: string, to: string): boolean
  /** The link types that fit both ends, the most telling first. */
  linkTypesBetween(from: string, to: string): readonly LinkType[]
}

interface Typed {
  readonly record?: string
  readonly type?: unknown
}

/** A catalogue of these types. */
function catalogueOf(entityTypes: readonly EntityType[], linkTypes: readonly LinkType[]): Catalogue {
  const entities = new Map(entityTypes.map(type => [type.id, type]))
  const links = new Map(linkTypes.map(type => [type.id, type]))
  const bySpecificity = linkTypes.toSorted((a, b) => breadth(a) - breadth(b))
  const endsFit: Catalogue['endsFit'] = (type, from, to) => {
    if (type.sameGroup && entities.get(from)?.group !== entities.get(to)?.group) return false
    const fits = (a: string, b: string) => holds(type.from, a) && holds(type.to, b)
    return fits(from, to) || (type.symmetric === true && fits(to, from))
  }
  return {
    entityTypes,
    linkTypes,
    entityType: id => entities.get(id),
    linkType: id => links.get(id),
    typeOf: subject => {
      if (subject?.record === 'entity') return entities.get(String(subject.type))
      return subject?.record === 'link' ? links.get(String(subject.type)) : undefined
    },
    endsFit,
    linkTypesBetween: (from, to) => bySpecificity.filter(type => endsFit(type, from, to)),
  }
}

const holds = (ends: Ends, type: string) => ends === 'any' || ends.includes(type)

/** How many pairs of entity types a link type may join: the fewer, the more it says. */
function breadth({ from, to }: LinkType): number {
  const count = (ends: Ends) => (ends === 'any' ? builtInEntities.length : ends.length)
  return count(from) * count(to)
}

/** The types that every case has. Of a case it holds only what is true of all: ask `state.catalogue` of one. */
export const builtIn: Catalogue = catalogueOf(builtInEntities, builtInLinks)
