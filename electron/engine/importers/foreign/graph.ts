import type { Property } from '#shared/model/entity-type.ts'
import { entityType, kindOf, linkType, propertyOf } from '#shared/model/lookup.ts'
import type { KindId } from '#shared/model/value.ts'
import { withArticle } from '#shared/words/with-article.ts'
import { count, entityAt, type Gathered, linkAt, note, unread } from '../gathered.ts'
import type { FoundClaim } from '../importer.ts'
import type { Attribute } from './columns.ts'
import { saysHandling, underItsCode } from './handling.ts'
import { propertyNamed } from './property-named.ts'
import { entityTypeByForm, entityTypeNamed, linkTypeNamed } from './types.ts'

/** A node of a foreign graph, '' where the file does not say. */
export interface ForeignNode {
  /** By which the file's edges name it; of an edge its id. */
  readonly key: string
  readonly where: string
  readonly type: string
  readonly label: string
  readonly attributes: readonly Attribute[]
}

export interface ForeignEdge extends ForeignNode {
  readonly from: string
  readonly to: string
}

/**
 * Takes in what a foreign graph says and guesses nothing silently. A node is taken where the file names its type in
 * words we know, or where its label is in itself an address, an e-mail or a web address; else it is told as not taken.
 * A link of a type we do not know is one of `related-to`, which claims no more than that, with the file's own word for
 * it; the counts say how many.
 */
export function takeGraph(
  gathered: Gathered,
  nodes: readonly ForeignNode[],
  edges: readonly ForeignEdge[],
  usual: Usual = {},
): void {
  for (const node of nodes) takeNode(gathered, node, usual)
  for (const edge of edges) takeEdge(gathered, edge, usual)
}

/** What counts where the graph says nothing: types as the user says, and the types of what the case file has itself. */
export interface Usual {
  readonly type?: string
  readonly linkType?: string
  readonly typeHere?: (key: string) => string | undefined
}

/** What the file holds, whatever can be taken of it. */
export function countGraph(gathered: Gathered, nodes: number, links: number): void {
  if (nodes > 0) count(gathered, 'nodes in the file', nodes)
  if (links > 0) count(gathered, 'links in the file', links)
}

function takeNode(gathered: Gathered, node: ForeignNode, usual: Usual): void {
  const { key, where, type: named, label, attributes } = node
  const id = entityTypeNamed(named) ?? (named === '' ? entityTypeByForm(label || key) : undefined) ?? usual.type
  const type = entityType(id ?? '')
  if (!type) {
    count(gathered, 'nodes of no known type, not taken')
    gathered.untyped += 1
    const said = named === '' ? 'the file gives it no type' : `"${named}" is no type of entity here`
    unread(gathered, where, `${said}: say what such rows are, or write a type such as person into the file`)
    return
  }
  const here = gathered.entities.get(key)?.type
  if (here !== undefined && here !== type.id) {
    unread(
      gathered,
      where,
      `"${key}" is the id of ${withArticle(here)} in this file, and cannot be that of ${withArticle(type.id)} too`,
    )
    return
  }
  if (here !== undefined) note(gathered, where, `"${key}" stood in the file before: both are read as one ${type.id}`)
  const caption = captionFor(
    type.caption.map(each => propertyOf(type, each)),
    label || key,
  )
  if (!caption && label !== '') unread(gathered, where, `its label cannot be what ${withArticle(type.id)} is called`)
  const called = caption ? [{ property: caption.id, value: label || key, locator: where }] : []
  const said = [...called, ...claimsOf(gathered, type.properties, attributes, where)]
  entityAt(gathered, key, type.id).claims.push(...underItsCode(gathered, type, node, said))
}

/** The first property of the caption that can read the label. */
const captionFor = (properties: readonly (Property | undefined)[], label: string): Property | undefined =>
  properties.find(each => each && !('unreadable' in kindOf<KindId>(each.kind).read(label, each.options)))

function takeEdge(gathered: Gathered, edge: ForeignEdge, usual: Usual): void {
  const { key, where, from, to, label, attributes } = edge
  for (const end of [from, to]) takeEnd(gathered, end, where, usual)
  const named = linkTypeNamed(edge.type) ?? linkTypeNamed(label)
  const type = linkType(named ?? usual.linkType ?? 'related-to')
  if (!type) return
  // A link without its ends is taken as nothing at all.
  const hasEnds = gathered.entities.has(from) && gathered.entities.has(to)
  if (!named && !usual.linkType && hasEnds) count(gathered, 'links of no known type, taken as related to')
  const words = [...new Set([edge.type, label])].filter(text => text !== '')
  const told = named ? [] : words.map(value => ({ property: 'relationship', value, locator: where }))
  const said = underItsCode(gathered, type, edge, [...told, ...claimsOf(gathered, type.properties, attributes, where)])
  // Each row is a link by itself until it is known which ids are those of one.
  const place = key !== '' && !gathered.links.has(key) ? key : `_:${where} ${gathered.links.size}`
  const id = place === key || key === '' ? {} : { id: key }
  const row = rowOf(edge)
  linkAt(gathered, { key: place, ...id, type: type.id, from, to, row, where }).claims.push(...said)
}

/** The same for the same row, whatever the order of its columns. */
const rowOf = ({ type, label, attributes }: ForeignEdge): readonly string[] => [
  type,
  label,
  ...attributes
    .flatMap(({ name, value, column = name }) => (value.trim() === '' ? [] : `${column}: ${value.trim()}`))
    .toSorted(),
]

/** An end that no row describes may still say by its own name what it is, stand in the case already, or be what the user says. */
function takeEnd(gathered: Gathered, key: string, where: string, usual: Usual): void {
  if (gathered.entities.has(key)) return
  const here = usual.typeHere?.(key)
  if (here !== undefined) entityAt(gathered, key, here)
  else if (entityTypeByForm(key) ?? usual.type)
    takeNode(gathered, { key, where, type: '', label: key, attributes: [] }, usual)
  else gathered.untyped += 1
}

function claimsOf(
  gathered: Gathered,
  properties: readonly Property[],
  attributes: ForeignNode['attributes'],
  where: string,
): FoundClaim[] {
  return attributes.flatMap(({ name, value, column = name, ...rest }) => {
    if (value.trim() === '' || saysHandling(name, value)) return []
    const property = propertyNamed(properties, name)
    const locator = `${where}, ${column}`
    if (property) return [{ property: property.id, value, ...rest, locator }]
    count(gathered, `values of "${column}", not taken`)
    return []
  })
}
