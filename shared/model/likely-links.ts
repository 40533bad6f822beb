import type { Catalogue } from './catalogue.ts'
import type { EntityGroup } from './entity-type.ts'
import { type LinkGroup, type LinkType, linkGroups } from './link-type.ts'

/** A type of link that fits two ends, and whether it leads from the second to the first. */
export interface Fitting {
  readonly type: LinkType
  readonly back: boolean
}

/** Guesses, likenesses and references, which hold between almost any two things. */
const lastGroups: readonly LinkGroup[] = ['identity', 'correlation', 'artefact', 'evidence']

/** The groups of links by which they are listed. */
const groupOrder: readonly LinkGroup[] = [
  ...(Object.keys(linkGroups) as LinkGroup[]).filter(group => !lastGroups.includes(group)),
  ...lastGroups,
]

/** What one thinks of first between things of two groups, named in the order of the alphabet. */
const thoughtOf: Readonly<Record<string, readonly LinkGroup[]>> = {
  'digital organisations': ['control', 'digital'],
  'digital people': ['digital', 'control', 'people'],
  'digital personas': ['digital', 'people', 'identity'],
  'funds funds': ['flow', 'control'],
  'funds organisations': ['control', 'corporate', 'flow'],
  'funds people': ['control', 'flow', 'corporate'],
  'funds personas': ['control', 'flow'],
  'organisations organisations': ['corporate', 'control', 'flow'],
  'organisations people': ['corporate', 'work', 'control', 'people'],
  'organisations personas': ['work', 'identity', 'control'],
  'organisations state': ['corporate', 'place', 'state'],
  'people people': ['people', 'corporate', 'work'],
  'people personas': ['identity', 'people'],
  'people state': ['place', 'state', 'people'],
  'personas personas': ['identity', 'people'],
}
/** Of a crime, its own links come first, whatever the other end is. */
const ofCrime: readonly LinkGroup[] = ['crime', 'flow']

const most = 8

/**
 * The link types that fit two entity types, both ways round: the few one thinks of first, then the others by group. Of
 * two as likely the more telling comes first, then the one that leads ahead.
 */
export function fittingLinks(
  catalogue: Catalogue,
  from: string,
  to: string,
): { readonly likely: Fitting[]; readonly others: Fitting[] } {
  const ahead = catalogue.linkTypesBetween(from, to).map(type => ({ type, back: false }))
  const seen = new Set(ahead.map(({ type }) => type))
  const back = catalogue
    .linkTypesBetween(to, from)
    .filter(type => !type.symmetric && !seen.has(type))
    .map(type => ({ type, back: true }))
  const all = [...ahead, ...back]
  const rank = rankBetween(catalogue.entityType(from)?.group, catalogue.entityType(to)?.group)
  const likely = all
    .filter(({ type }) => type.common)
    .toSorted((a, b) => rank(a.type) - rank(b.type))
    .slice(0, most)
  const others = groupOrder.flatMap(group => all.filter(each => each.type.group === group && !likely.includes(each)))
  return { likely, others }
}

function rankBetween(a: EntityGroup = 'documents', b: EntityGroup = 'documents'): (type: LinkType) => number {
  const first = thoughtOf[[a, b].sort().join(' ')] ?? (a === 'crime' || b === 'crime' ? ofCrime : [])
  return ({ group }) => {
    const at = first.indexOf(group)
    if (at >= 0) return at
    return first.length + (lastGroups.includes(group) || group === 'crime' ? 1 : 0)
  }
}
