import type { ImportReading } from '#shared/model/import-reading.ts'
import { type Gathered, note, unread } from '../reading/gathered.ts'
import { type GraphElement, whereIs } from './graph-element.ts'
import type { Usual } from './graph-parts.ts'
import { linkTypeNamed } from './types.ts'

/** What a graph has and a case has not: edges of many ends, nodes inside nodes. */
export function reportBeyondGraph(gathered: Gathered, elements: readonly GraphElement[]): void {
  for (const element of elements)
    if (element.kind === 'hyperedge')
      unread(gathered, whereIs(element), 'an edge between more than two ends has no place here: make one of each pair')
  const inside = elements.filter(({ kind, within }) => kind === 'node' && within !== '')
  if (inside[0]) note(gathered, whereIs(inside[0]), `${insideOthers(inside.length)}, which is not taken as a link`)
}

const insideOthers = (count: number) =>
  count === 1 ? 'a node stands inside another' : `${count.toLocaleString('en')} nodes stand inside others`

/** An edge without direction that becomes a link with one says more than the file does. */
export function reportUndirected(
  gathered: Gathered,
  edges: readonly GraphElement[],
  { linkType: usual }: ImportReading,
): void {
  const turned = edges.filter(({ isUndirected, type, label, data }) => {
    const named = [type, label, data.get('type'), data.get('label')].map(word =>
      linkTypeNamed(gathered.catalogue, word ?? ''),
    )
    const id = named.find(each => each !== undefined) ?? usual ?? 'related-to'
    return isUndirected && gathered.catalogue.linkType(id)?.symmetric !== true
  })
  if (turned[0]) noteTurned(gathered, whereIs(turned[0]), turned.length)
}

/** Tells of edges without direction that became links with one, the first of which stands there. */
export const noteTurned = (gathered: Gathered, where: string, count: number): void =>
  note(gathered, where, `${withoutDirection(count)} from the end named first`)

const withoutDirection = (count: number) =>
  count === 1
    ? 'an edge has no direction: it leads'
    : `${count.toLocaleString('en')} edges have no direction: each leads`

/**
 * Beside things that have a row of their own, an end that has none may be one of them in another spelling, as 1.0 is 1. The
 * first `described` things have one.
 */
export function reportBareEnds(
  gathered: Gathered,
  where: string,
  described: number,
  { typeHere }: Pick<Usual, 'typeHere'>,
): void {
  if (described === 0) return
  const bare = [...gathered.entities.keys()].slice(described).filter(key => typeHere?.(key) === undefined)
  if (bare.length === 0) return
  const few = bare.slice(0, mostNamed).map(key => `"${key}"`)
  const shown = bare.length > few.length ? `${few.join(', ')}, …` : few.join(', ')
  const which = bare.length === 1 ? 'an end of links has' : `${bare.length.toLocaleString('en')} ends of links have`
  note(gathered, where, `${which} no row among the things of the file and came in by name alone: ${shown}`)
}

const mostNamed = 5
