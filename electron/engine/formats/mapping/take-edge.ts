import type { LinkType } from '#shared/model/link-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import { count, type Gathered, takeRow, unread } from '../reading/gathered.ts'
import type { FoundClaim } from '../reading/importer.ts'
import { claimFrom } from './claim-from.ts'
import { claimsOf } from './claims-of.ts'
import { withAccounts } from './end-accounts.ts'
import { failureIn, saysOutcome } from './failed.ts'
import type { ForeignEdge, Usual } from './graph-parts.ts'
import { underItsCode } from './handling.ts'
import { linkTypeOf, type TypeOfLink } from './link-type-of.ts'
import { isAmbiguous } from './namesakes.ts'
import { takeEnd } from './take-end.ts'
import { linkTypeNamed, whyMistyped } from './types.ts'

/** Takes in an edge with its ends, and gives the type of link it is; or reports why it is left out. */
export function takeEdge(gathered: Gathered, given: ForeignEdge, usual: Usual): string | undefined {
  const edge = withAccounts(given, usual)
  const { where, from, to } = edge
  // Before anything is said of its ends: it would be said of whichever came first.
  const why = whyAmbiguous(gathered, edge) ?? whyNothingMoved(gathered, edge, usual)
  if (why !== undefined) {
    unread(gathered, where, why)
    return undefined
  }
  takeEnd(gathered, from, edge.ends?.from, where, usual)
  takeEnd(gathered, to, edge.ends?.to, where, usual)
  const ends = [from, to].map(end => gathered.entities.get(end)?.type)
  // A link without its ends is nothing at all; what is said of it goes by the ends that are not known.
  if (ends.includes(undefined)) {
    unread(gathered, where, whyNoEnds(edge, ends))
    return undefined
  }
  return takeLink(gathered, edge, linkTypeOf(gathered.catalogue, edge, ends, usual))
}

function whyAmbiguous(gathered: Gathered, { from, to }: ForeignEdge): string | undefined {
  const end = [from, to].find(each => isAmbiguous(gathered, each))
  return end && `its end "${end}" is the name of several things in this file: give each an id`
}

/** A transaction that failed moved nothing: it is no transfer, whatever amount it names. */
function whyNothingMoved(
  { catalogue }: Gathered,
  { type, attributes }: ForeignEdge,
  { linkType: usual = '' }: Usual,
): string | undefined {
  const named = catalogue.linkType(linkTypeNamed(catalogue, type) ?? usual)
  const failed = named === undefined || named.group === 'flow' ? failureIn(attributes) : undefined
  return failed && `it failed and moved nothing, so it is no transfer (${failed})`
}

function takeLink(gathered: Gathered, edge: ForeignEdge, { type: typeId, isNamed }: TypeOfLink): string | undefined {
  const { key, where, from, to, label } = edge
  const type = gathered.catalogue.linkType(typeId)
  if (!type) return undefined
  const attributes = type.group === 'flow' ? edge.attributes.filter(each => !saysOutcome(each)) : edge.attributes
  if (!isNamed) count(gathered, `links of no known type, taken as ${type.title}`)
  const words = [...new Set([edge.type, label])].filter(text => text !== '')
  const ownWords = isNamed ? [] : words.flatMap(value => ownWord(type, value, where))
  const claims = underItsCode(gathered, type, edge, [...ownWords, ...claimsOf(gathered, type, attributes, where)])
  takeRow(gathered, key, { type: type.id, from, to, claims, row: rowOf(edge), where })
  return type.id
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
