import { type GraphElement, whereIs } from '#engine/formats/mapping/graph-element.ts'
import { type Gathered, note } from '#engine/formats/reading/gathered.ts'
import type { InTable } from '#engine/formats/reading/in-table.ts'
import { xmlClean } from '#engine/formats/text/xml-text.ts'
import { headers } from '../terms/headers.ts'
import { takeBareTables } from './bare-tables.ts'

interface Row {
  readonly cells: readonly string[]
  readonly where: string
}

/** What every node and edge of a graph of ours says of itself, whichever program wrote it again. */
const isOwn = ({ data }: GraphElement) =>
  ['type', 'group', 'claims', 'added_by', 'added_at'].every(name => data.has(name))

/** What others read in a graph of ours beside its columns: places on a board, intervals, groups. */
const known: ReadonlySet<string> = new Set([...headers.nodes, ...headers.links, 'groups', 'x', 'y', 'start', 'end'])

/**
 * Takes in what a graph of ours without records shows, whichever program wrote it again, and gives what of it is not
 * ours: what somebody added in that program.
 */
export function takeOwnGraph(gathered: Gathered, elements: readonly GraphElement[]): readonly GraphElement[] {
  const own = elements.filter(isOwn)
  if (own.length === 0) return elements
  const rows = ownRows()
  own.forEach(rows.keep)
  takeBareTables(gathered, rows.tables())
  for (const [name, of] of Map.groupBy(
    own.flatMap(({ data }) => [...data.keys()]),
    each => each,
  ))
    if (!known.has(name)) note(gathered, `column "${name}"`, `its ${of.length} values not taken: it is none of ours`)
  return elements.filter(each => !isOwn(each))
}

/** Gathers nodes and edges of ours while a graph is read. */
export function ownRows() {
  const kept = { node: [] as Row[], edge: [] as Row[] }
  return {
    keep: (element: GraphElement): void => {
      if (element.kind === 'node') kept.node.push(rowOf(element, headers.nodes))
      else if (element.kind === 'edge') kept.edge.push(rowOf(element, headers.links))
    },
    tables: (): readonly [nodes: InTable, links: InTable] => [
      tableOf('node', headers.nodes, kept.node),
      tableOf('edge', headers.links, kept.edge),
    ],
  }
}

function rowOf(element: GraphElement, names: readonly string[]): Row {
  const { id, from, to, data } = element
  const given: Readonly<Record<string, string>> = { id, from_id: from, to_id: to }
  return { cells: names.map(name => given[name] ?? data.get(name) ?? ''), where: whereIs(element) }
}

const tableOf = (name: string, names: readonly string[], rows: readonly Row[]): InTable => ({
  name,
  headers: names,
  codec: { write: xmlClean, read: text => text },
  each: visit => {
    for (const { cells, where } of rows) visit(cells, where)
  },
})
