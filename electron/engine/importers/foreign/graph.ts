import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { entityType, linkType, propertyOf } from '#shared/model/lookup.ts'
import { withArticle } from '#shared/words/with-article.ts'
import { count, entityAt, type Gathered, linkAt, note, unread } from '../gathered.ts'
import type { FoundClaim } from '../importer.ts'
import { captionFor, tellKeptAs } from './caption.ts'
import { claimFrom } from './claim-from.ts'
import type { Attribute } from './columns.ts'
import { saysHandling, underItsCode } from './handling.ts'
import { linkTypeOf } from './link-type-of.ts'
import { isAmbiguous, type Place, placeAmongNamesakes } from './namesakes.ts'
import { propertyNamed } from './property-named.ts'
import { saidOf } from './said-of.ts'
import { endKey, entityTypeByForm, entityTypeNamed, whyMistyped } from './types.ts'

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
  /** What its row says of its ends beside their keys. */
  readonly ends?: { readonly from: EndSaid; readonly to: EndSaid }
}

/** `label`: what the end is called, or its key again. */
export type EndSaid = Pick<ForeignNode, 'label' | 'type' | 'attributes'>

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

/** As much as is shown of a file's own word. */
const longestWord = 40

/** As the file names it, as its label tells, or as the user says; undefined, and told, where nothing does. */
function typeOfNode(gathered: Gathered, { key, where, type: named, label }: ForeignNode, usual: Usual) {
  const id = entityTypeNamed(named) ?? (named === '' ? entityTypeByForm(label || key) : undefined) ?? usual.type
  const type = entityType(id ?? '')
  const shown = named.slice(0, longestWord)
  if (!type) {
    count(gathered, 'nodes of no known type, not taken')
    gathered.untyped += 1
    const said = named === '' ? 'the file gives it no type' : `"${shown}" is no type of entity here`
    unread(gathered, where, `${said}: say what such things are, or write a type such as person into the file`)
  } else if (named !== '' && !entityTypeNamed(named))
    count(gathered, `nodes of type "${shown}", which is none here, taken as ${type.title.toLowerCase()}`)
  return type
}

function takeNode(gathered: Gathered, node: ForeignNode, usual: Usual): void {
  const { key, where, type: named, label, attributes } = node
  const mistyped = whyMistyped(label || key)
  if (mistyped !== undefined && named === '' && usual.type !== 'address') {
    unread(gathered, where, `"${label || key}" is no address: ${mistyped}`)
    return
  }
  const type = typeOfNode(gathered, node, usual)
  if (!type) return
  const here = gathered.entities.get(key)?.type
  if (here !== undefined && here !== type.id) {
    unread(
      gathered,
      where,
      `"${key}" is the id of ${withArticle(here)} in this file, and cannot be that of ${withArticle(type.id)} too`,
    )
    return
  }
  const caption = captionFor(
    type.caption.map(each => propertyOf(type, each)),
    label || key,
  )
  tellKeptAs(gathered, type, caption, node)
  if (!caption && label !== '') unread(gathered, where, `its label cannot be what ${withArticle(type.id)} is called`)
  const called = caption ? [{ property: caption.id, value: label || key, locator: where }] : []
  const said = [...called, ...claimsOf(gathered, type, attributes, where)]
  const place = label === key ? placeAmongNamesakes(gathered, key, type.id, said) : { key }
  if (place === null) {
    unread(gathered, where, `too many things called "${key}" differ: give each an id`)
    return
  }
  if (here !== undefined) note(gathered, where, stoodBefore(key, type, place))
  entityAt(gathered, place.key, type.id).claims.push(...underItsCode(gathered, type, node, said))
}

const stoodBefore = (key: string, type: EntityType, { differsIn }: Place) =>
  differsIn === undefined
    ? `"${key}" stood in the file before: both are read as one ${type.title.toLowerCase()}`
    : `"${key}" stood in the file before with something else as "${differsIn}": it is read as another ${type.title.toLowerCase()}`

function takeEdge(gathered: Gathered, edge: ForeignEdge, usual: Usual): void {
  const { key, where, from, to, label, attributes } = edge
  takeEnd(gathered, from, edge.ends?.from, where, usual)
  takeEnd(gathered, to, edge.ends?.to, where, usual)
  const ends = [from, to].map(end => gathered.entities.get(end)?.type)
  const ambiguous = [from, to].find(end => isAmbiguous(gathered, end))
  if (ambiguous !== undefined) {
    unread(gathered, where, `its end "${ambiguous}" is the name of several things in this file: give each an id`)
    return
  }
  // A link without its ends is nothing at all; what is said of it goes by the ends that are not known.
  if (ends.includes(undefined)) {
    unread(gathered, where, whyNoEnds(edge, ends))
    return
  }
  const { type: typeId, isNamed } = linkTypeOf(edge, ends, usual)
  const type = linkType(typeId)
  if (!type) return
  if (!isNamed) count(gathered, `links of no known type, taken as ${type.title}`)
  const words = [...new Set([edge.type, label])].filter(text => text !== '')
  const told = isNamed ? [] : words.flatMap(value => ownWord(type, value, where))
  const said = underItsCode(gathered, type, edge, [...told, ...claimsOf(gathered, type, attributes, where)])
  // Each row is a link by itself until it is known which ids are those of one.
  const place = key !== '' && !gathered.links.has(key) ? key : `_:${where} ${gathered.links.size}`
  const id = place === key || key === '' ? {} : { id: key }
  const row = rowOf(edge)
  linkAt(gathered, { key: place, ...id, type: type.id, from, to, row, where }).claims.push(...said)
}

/** The file's own word for a link of a type it does not name. */
function ownWord(type: LinkType, value: string, where: string): readonly FoundClaim[] {
  if (propertyOf(type, 'relationship')) return [{ property: 'relationship', value, locator: where }]
  return [claimFrom(type, undefined, value, 'type', where)].filter(claim => claim !== null)
}

function whyNoEnds({ from, to }: ForeignEdge, [type]: readonly (string | undefined)[]): string {
  const end = type === undefined ? from : to
  const mistyped = whyMistyped(end)
  if (mistyped !== undefined) return `its end "${end}" is no address: ${mistyped}`
  return `nothing says what its end "${end}" is: say what such things are, or give it a row with its type`
}

/** The same for the same row, whatever the order of its columns. */
const rowOf = ({ type, label, attributes }: ForeignEdge): readonly string[] => [
  type,
  label,
  ...attributes
    .flatMap(({ name, value, column = name }) => (value.trim() === '' ? [] : `${column}: ${value.trim()}`))
    .toSorted(),
]

/**
 * An end that no row describes may still say by its own name what it is, stand in the case already, or be what its row or
 * the user says. What a row says of its ends is added once, in however many rows it stands.
 */
function takeEnd(gathered: Gathered, key: string, said: EndSaid | undefined, where: string, usual: Usual): void {
  const here = gathered.entities.get(key)?.type ?? usual.typeHere?.(key)
  if (here !== undefined) {
    const type = entityType(here)
    const held = entityAt(gathered, key, here)
    const claims = type && said ? claimsOf(gathered, type, said.attributes, where) : []
    const known = saidOf(held)
    held.claims.push(...claims.filter(claim => !known.has(claim)))
    return
  }
  const label = said?.label || key
  const form = entityTypeByForm(key)
  if (
    form === undefined &&
    whyMistyped(key) === undefined &&
    !entityTypeNamed(said?.type ?? '') &&
    usual.type === undefined
  )
    gathered.untyped += 1
  // What is an address by its form is called so; a name beside it is what others call it.
  else if (form === undefined) takeNode(gathered, { key, where, type: '', attributes: [], ...said, label }, usual)
  else {
    // An address is compared in small letters, and kept as it is written: its capitals are a checksum.
    const isItself = endKey(label) === key
    const called = isItself ? [] : [{ name: 'holder', value: label, column: 'name' }]
    const attributes = [...called, ...(said?.attributes ?? [])]
    takeNode(gathered, { key, where, type: form, label: isItself ? label : key, attributes }, usual)
  }
}

function claimsOf(
  gathered: Gathered,
  type: EntityType | LinkType,
  attributes: ForeignNode['attributes'],
  where: string,
): FoundClaim[] {
  return attributes.flatMap(({ name, value, column = name, ...rest }) => {
    if (value.trim() === '' || saysHandling(name, value)) return []
    const property = propertyNamed(type.properties, name)
    const locator = `${where}, ${column}`
    if (property) return [{ property: property.id, value, ...rest, locator }]
    count(gathered, `values of "${column}", not taken`)
    const left = gathered.left.get(column) ?? { values: 0, types: new Set() }
    gathered.left.set(column, { values: left.values + 1, types: left.types.add(type.title.toLowerCase()) })
    return []
  })
}

/** Names each column of which something was passed over, once. */
export function tellLeft(gathered: Gathered): void {
  for (const [column, { values, types }] of gathered.left) {
    const whose = [...types].slice(0, 3).join(' or ')
    const why = `${values === 1 ? 'its value' : `its ${values} values`} not taken: nothing of that name is kept of ${whose}`
    note(gathered, `column "${column}"`, `${why}; say which property it is, or leave it out`)
  }
  gathered.left.clear()
}
