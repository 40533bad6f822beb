import type { ImportReading } from '#shared/model/import-reading.ts'
import type { Gathered } from '../reading/gathered.ts'
import { planColumns } from './column-plan.ts'
import { disagreeingCurrencies } from './currency-beside.ts'
import { onlyFrames, reportFrames } from './frames.ts'
import { countGraph, takeGraph } from './graph.ts'
import type { GraphElement } from './graph-element.ts'
import { whereIs } from './graph-element.ts'
import { reportBeyondGraph, reportUndirected } from './graph-notes.ts'
import type { ForeignEdge } from './graph-parts.ts'
import { oneOfLabels } from './one-of-labels.ts'
import type { PlannedColumn } from './planned-column.ts'
import type { Row } from './row.ts'
import { rowReader } from './rows.ts'
import { settledRows } from './settled-rows.ts'
import { holdElement, nothingHeld, type ReadTable, reportTables } from './table-report.ts'
import { plainName } from './types.ts'

/**
 * Takes in the nodes and edges of a graph file as tables are taken: its attributes are columns, of which the user may
 * say what they are. What a graph has and a case does not (edges of many ends, nodes inside nodes) is reported.
 */
export function takeElements(
  gathered: Gathered,
  name: string,
  elements: readonly GraphElement[],
  reading: ImportReading,
): void {
  const edges = elements.filter(({ kind }) => kind === 'edge')
  const frames = new Set(onlyFrames(elements, edges, element => usedOf(element, new Set()).type !== undefined))
  const nodes = elements.filter(element => element.kind === 'node' && !frames.has(element))
  reportFrames(gathered, [...frames])
  reportBeyondGraph(gathered, elements)
  reportUndirected(gathered, edges, reading)
  const read: readonly [ReadElements, ReadElements] = [
    readElements(gathered, `${name}, nodes`, nodes, reading),
    readElements(gathered, `${name}, edges`, edges, reading),
  ]
  const settle = settledRows<ForeignEdge>(visit => {
    for (const { elements } of read) for (const each of elements) visit(each)
  }, reading.decimal)
  countGraph(gathered, nodes.length, edges.length)
  const [ofNodes, ofEdges] = [read[0].elements.map(settle), read[1].elements.map(settle)]
  for (const node of ofNodes) holdElement(read[0].held, node)
  takeGraph(gathered, ofNodes, ofEdges, reading, (edge, type) => holdElement(read[1].held, edge, type))
  reportTables(
    gathered,
    read.filter(({ plan }) => plan.length > 0),
  )
}

/** What comes before the attributes in each row. */
const ownColumns = { node: ['id', 'label', 'type'], edge: ['id', 'source', 'target', 'label', 'type'] } as const

/** What programs call the attributes that name a thing or say what it is; the first that is there counts. */
const labels = ['label', 'name', 'title', 'v-name', 'caption', 'node-name', 'full-name', 'displayname', 'display-name']
const types = [
  'type',
  'entity-type',
  'node-type',
  'category',
  'kind',
  'labels',
  'relationship',
  'relation',
  'edge-type',
  'interaction',
]

/** The nodes or the edges of a graph as a table. */
interface ReadElements extends ReadTable {
  readonly elements: readonly ForeignEdge[]
}

function readElements(
  gathered: Gathered,
  name: string,
  elements: readonly GraphElement[],
  reading: ImportReading,
): ReadElements {
  const kind = elements[0]?.kind === 'edge' ? 'edge' : 'node'
  const own: readonly string[] = ownColumns[kind]
  const chosen = new Set((reading.columns ?? []).map(({ column }) => plainName(column)))
  for (const element of elements) {
    keepFurther(element, chosen)
    if (kind === 'node') dropIdAsName(element, chosen)
  }
  const attributes = [...new Set(elements.flatMap(({ data }) => [...data.keys()]))]
  const plan = planOf(own, attributes, kind, reading)
  const rows = elements.map(element => rowOf(element, own, attributes, chosen))
  const currencies = disagreeingCurrencies(plan)
  rows.forEach(currencies.look)
  currencies.report(gathered, name)
  const edgeOf = rowReader(plan, kind === 'edge')
  const edges = rows.map((row, at) => timed(edgeOf(row), elements[at]))
  const used = new Map(
    elements.flatMap(element => Object.entries(usedOf(element, chosen)).map(([role, of]) => [of, role])),
  )
  return {
    name,
    plan: reportedPlan(plan.slice(own.length), used),
    count: elements.length,
    rows: reportedRows(elements, attributes),
    elements: edges,
    held: nothingHeld(),
  }
}

/** To the user an attribute is a column, also one that names the things or says what they are. */
const reportedPlan = (
  plan: readonly PlannedColumn[],
  used: ReadonlyMap<string | undefined, string>,
): readonly PlannedColumn[] =>
  plan.map(column => {
    const role = used.get(column.header)
    return (role === 'label' || role === 'type') && !column.chosen ? { ...column, role } : column
  })

const reportedRows = (elements: readonly GraphElement[], attributes: readonly string[]): readonly Row[] =>
  elements.map(element => ({
    cells: attributes.map(name => element.data.get(name) ?? ''),
    where: whereIs(element),
    numbers: undefined,
  }))

/** The first columns are what they are; an attribute is one of them only where the user says so. */
function planOf(
  own: readonly string[],
  attributes: readonly string[],
  kind: 'node' | 'edge',
  reading: ImportReading,
): readonly PlannedColumn[] {
  const roles = { id: 'id', label: 'label', type: 'type', source: 'from', target: 'to' } as const
  const planned = planColumns(attributes, reading).map((column): PlannedColumn => {
    const isRole = ['nothing', 'property', 'currency'].includes(column.role) || column.chosen
    return isRole ? column : { ...column, role: 'property' }
  })
  const first = own.map((header): PlannedColumn => {
    const role = roles[header as keyof typeof roles]
    const isUsed = planned.some(column => column.role === role)
    // Ends stay what the file says: an edge without them would be a node.
    return { header, role: isUsed && kind === 'node' ? 'nothing' : role, name: header }
  })
  const isEnd = ({ role }: PlannedColumn) => role === 'from' || role === 'to'
  return [...first, ...planned.map(column => (isEnd(column) ? { ...column, role: 'property' as const } : column))]
}

/** The attributes that name this element and say what it is, where nothing else does and the user does not say otherwise. */
function usedOf({ data, label, type }: GraphElement, chosen: ReadonlySet<string>) {
  const named = new Map([...data.keys()].map(name => [plainName(name), name]))
  const first = (names: readonly string[]) =>
    names
      .map(name => (chosen.has(name) ? undefined : named.get(name)))
      .find(name => (data.get(name ?? '') ?? '').trim() !== '')
  return { label: label === '' ? first(labels) : undefined, type: type === '' ? first(types) : undefined }
}

function rowOf(
  element: GraphElement,
  own: readonly string[],
  attributes: readonly string[],
  chosen: ReadonlySet<string>,
): Row {
  const { data } = element
  const { label, type } = usedOf(element, chosen)
  const cells: Readonly<Record<string, string>> = {
    id: element.kind === 'edge' ? element.id : element.id || whereIs(element),
    source: element.from,
    target: element.to,
    label: element.label || (data.get(label ?? '') ?? ''),
    type: typeIn(element.type || (data.get(type ?? '') ?? ''), element.kind).type,
  }
  const isUsed = (name: string) => name === label || name === type
  return {
    cells: [
      ...own.map(name => cells[name] ?? ''),
      ...attributes.map(name => (isUsed(name) ? '' : (data.get(name) ?? ''))),
    ],
    where: whereIs(element),
    numbers: new Set(attributes.flatMap((name, at) => (element.numbers.has(name) ? [own.length + at] : []))),
  }
}

/** Of several labels one is the type; the others are data, so that they are reported. */
function keepFurther(element: GraphElement, chosen: ReadonlySet<string>): void {
  const { data, type, kind } = element
  const { further } = typeIn(type || (data.get(usedOf(element, chosen).type ?? '') ?? ''), kind)
  if (further.length > 0) data.set('further labels', further.join('; '))
}

/** networkx writes the id of a node as its name where it has none, beside the label it has. */
function dropIdAsName({ data, id, label }: GraphElement, chosen: ReadonlySet<string>): void {
  const names = [...data.keys()].filter(name => labels.includes(plainName(name)) && !chosen.has(plainName(name)))
  const repeats = names.filter(name => data.get(name)?.trim() === id)
  if (label !== '' || repeats.length < names.length) for (const name of repeats) data.delete(name)
}

/** Neo4j writes all labels of a node in one, `:Person:Suspect`. */
function typeIn(text: string, kind: string): ReturnType<typeof oneOfLabels> {
  const isSeveral = kind !== 'edge' && text.includes(':')
  return isSeveral ? oneOfLabels(text.split(':')) : { type: text.trim().replace(/^:/, ''), further: [] }
}

/** Values that hold for a time only, each with its time. */
function timed(edge: ForeignEdge, element: GraphElement | undefined): ForeignEdge {
  if (!element || element.spans.length === 0) return edge
  const spansOf = Map.groupBy(element.spans, ({ name }) => name)
  const attributes = edge.attributes.flatMap(attribute => {
    const spans = spansOf.get(attribute.column ?? attribute.name)
    return (
      spans?.map(({ value, from, to }) => ({
        ...attribute,
        value,
        ...(from !== undefined && { validFrom: from }),
        ...(to !== undefined && { validTo: to }),
      })) ?? [attribute]
    )
  })
  return { ...edge, attributes }
}
