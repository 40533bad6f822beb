import type { LinkType } from '#shared/model/link-type.ts'
import { entityType, linkType, propertyOf } from '#shared/model/lookup.ts'
import { count, entityAt, type Gathered, linkAt, unread } from '../gathered.ts'
import type { FoundClaim } from '../importer.ts'
import { claimFrom } from './claim-from.ts'
import { claimsOf } from './claims-of.ts'
import type { EndSaid, ForeignEdge, Usual } from './graph-parts.ts'
import { underItsCode } from './handling.ts'
import { linkTypeOf } from './link-type-of.ts'
import { isAmbiguous } from './namesakes.ts'
import { saidOf } from './said-of.ts'
import { takeNode } from './take-node.ts'
import { endKey, entityTypeByForm, entityTypeNamed, whyMistyped } from './types.ts'

/** Takes in an edge with its ends, or tells why it is left out. */
export function takeEdge(gathered: Gathered, edge: ForeignEdge, usual: Usual): void {
  const { key, where, from, to, label, attributes } = edge
  // Before anything is said of its ends: it would be said of whichever came first.
  const ambiguous = [from, to].find(end => isAmbiguous(gathered, end))
  if (ambiguous !== undefined) {
    unread(gathered, where, `its end "${ambiguous}" is the name of several things in this file: give each an id`)
    return
  }
  takeEnd(gathered, from, edge.ends?.from, where, usual)
  takeEnd(gathered, to, edge.ends?.to, where, usual)
  const ends = [from, to].map(end => gathered.entities.get(end)?.type)
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
