import { RedThreadError } from '#shared/errors.ts'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import { kindOf } from '#shared/model/lookup.ts'
import { type Gathered, unread } from '../gathered.ts'
import { type InTable, placesOf } from '../in-table.ts'
import { ownTable } from '../own/own-table.ts'
import { type Attribute, withDecimals } from './columns.ts'
import { countGraph, type ForeignEdge, type ForeignNode, takeGraph } from './graph.ts'
import { plainName } from './types.ts'

/** What other programs call the columns we need, as `plainName` spells them; the first that is there counts. */
const columns = {
  id: ['id', 'node', 'node-id', 'nodeid', 'key'],
  label: ['label', 'name', 'title', 'caption'],
  type: ['type', 'entity-type', 'node-type', 'edge-type', 'link-type', 'category', 'kind', 'relationship', 'relation'],
  from: ['source', 'from', 'source-id', 'from-id', 'src', 'start'],
  to: ['target', 'to', 'target-id', 'to-id', 'dst', 'destination', 'end'],
} as const

type Role = keyof typeof columns
type Places = { readonly [R in Role]: number | undefined }

/** Gephi's column "Type" of edges says whether they have a direction, which is no type of link. */
const directions = /^(un)?directed$|^mutual$/i

export function isForeignGraph(headers: readonly string[]): boolean {
  const places = rolesOf(headers)
  const isEdges = places.from !== undefined && places.to !== undefined
  return isEdges || ((places.id !== undefined || places.label !== undefined) && places.type !== undefined)
}

/** Ours too: without the table of records, nodes and links are all that can be taken in. */
function isGraphTable(table: InTable): boolean {
  const own = ownTable(table)
  return own === undefined ? isForeignGraph(table.headers) : own === 'nodes' || own === 'links'
}

function rolesOf(headers: readonly string[]): Places {
  const places = placesOf(headers.map(plainName))
  const at = (role: Role) => columns[role].map(name => places.get(name)).find(place => place !== undefined)
  return { id: at('id'), label: at('label'), type: at('type'), from: at('from'), to: at('to') }
}

/** A pair of tables of nodes and links, as Gephi and many others write them; a table of links alone will do. */
export function takeForeignTables(
  gathered: Gathered,
  tables: readonly InTable[],
  decimal: DecimalMark | undefined,
): void {
  const [nodes, edges]: [ForeignNode[], ForeignEdge[]] = [[], []]
  const graphs = tables.filter(isGraphTable)
  if (graphs.length === 0) {
    const problem = 'its first line has neither id, label and type nor source and target among its headers'
    throw new RedThreadError('unreadable-import', { name: tables[0]?.name ?? 'The folder', problem })
  }
  for (const table of tables) {
    if (!graphs.includes(table)) {
      unread(gathered, table.name, 'it is no table of nodes or links, and was left out')
      continue
    }
    // Ours have numbers with a point, also where the table of records is gone.
    for (const row of withDecimals(rowsOf(table), ownTable(table) ? 'point' : decimal)) {
      if (row.from !== '' && row.to !== '') edges.push(row)
      else nodes.push(row)
    }
  }
  countGraph(gathered, nodes.length, edges.length)
  takeGraph(gathered, nodes, edges)
}

function rowsOf(table: InTable): ForeignEdge[] {
  const places = rolesOf(table.headers)
  const rows: Row[] = []
  table.each((raw, where, numbers) => {
    const cells = table.headers.map((_, at) => table.codec.read(raw[at] ?? ''))
    rows.push({ cells, where, numbers })
  })
  const joins = !saysWhen(table.headers, places, rows)
  return rows.map(row => edgeOf(table.headers, places, joins, row))
}

/** Whether "start" and "end" are no ends of a link but dates, as those of a company: where each of them is one. */
function saysWhen(headers: readonly string[], { from = -1, to = -1 }: Places, rows: readonly Row[]): boolean {
  if (plainName(headers[from] ?? '') !== 'start' || plainName(headers[to] ?? '') !== 'end') return false
  const filled = rows.flatMap(({ cells }) => [cells[from] ?? '', cells[to] ?? '']).filter(cell => cell.trim() !== '')
  return filled.every(cell => !('unreadable' in kindOf('date').read(cell)))
}

interface Row {
  readonly cells: readonly string[]
  readonly where: string
  readonly numbers: ReadonlySet<number> | undefined
}

function edgeOf(
  headers: readonly string[],
  places: Places,
  joins: boolean,
  { cells, where, numbers }: Row,
): ForeignEdge {
  const cell = (role: Role) => cells[places[role] ?? -1]?.trim() ?? ''
  const isEdge = joins && cell('from') !== '' && cell('to') !== ''
  const [from, to] = isEdge ? [cell('from'), cell('to')] : ['', '']
  // Of a node, "start" and "source" are columns as any other.
  const taken = new Set([places.id, places.label, places.type, ...(isEdge ? [places.from, places.to] : [])])
  const key = cell('id') || (isEdge ? '' : cell('label'))
  return {
    key,
    where,
    from,
    to,
    label: cell('label'),
    type: directions.test(cell('type')) ? '' : cell('type'),
    attributes: headers.flatMap((header, at): Attribute[] => {
      if (taken.has(at)) return []
      return [numbers?.has(at) ? [header, cells[at] ?? '', 'point'] : [header, cells[at] ?? '']]
    }),
  }
}
