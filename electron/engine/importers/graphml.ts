import { RedThreadError } from '#shared/errors.ts'
import { headers } from '../exporters/tables/headers.ts'
import { xmlClean } from '../exporters/tables/xml-text.ts'
import { type ForeignEdge, takeGraph } from './foreign/graph.ts'
import { plainName } from './foreign/types.ts'
import { count, found, type Gathered, gathering, unread } from './gathered.ts'
import { type GraphElement, readElements } from './graphml/elements.ts'
import type { Importer } from './importer.ts'
import type { InTable } from './in-table.ts'
import { takeRecords } from './own/records.ts'
import { takeEditedTables } from './own/tables.ts'

export const graphml: Importer = {
  id: 'graphml',
  title: 'GraphML',
  help: 'Graphs from Gephi, yEd, networkx or igraph, and our own back.',
  extensions: ['.graphml', '.xml'],
  recognises: head => /<(\w+:)?graphml[\s>]/.test(head),
  read: files => {
    const gathered = gathering()
    for (const file of files) {
      if (!/\.(graphml|xml)$/i.test(file.name)) continue
      const elements = readElements(file)
      if (elements.length === 0) {
        throw new RedThreadError('unreadable-import', { name: file.name, problem: 'there is no graph in it' })
      }
      if (elements.some(({ payloads }) => payloads.length > 0)) takeOwn(gathered, elements)
      else takeForeign(gathered, elements)
    }
    return found(gathered)
  },
}

/** Records first, out of our own data key; then what somebody changed in the attributes beside it. */
function takeOwn(gathered: Gathered, elements: readonly GraphElement[]): void {
  for (const element of elements) {
    for (const json of element.payloads) takeRecords(gathered, json, whereOf(element))
  }
  takeEditedTables(gathered, [
    ['nodes', tableOf(elements, 'node', headers.nodes)],
    ['links', tableOf(elements, 'edge', headers.links)],
  ])
}

function tableOf(elements: readonly GraphElement[], kind: string, names: readonly string[]): InTable {
  const cellOf = (element: GraphElement, name: string) => {
    if (name === 'id') return element.id
    if (name === 'from_id') return element.from
    return name === 'to_id' ? element.to : (element.data.get(name) ?? '')
  }
  return {
    name: kind,
    headers: names,
    codec: { write: xmlClean, read: text => text },
    each: visit => {
      for (const element of elements) {
        if (element.kind !== kind) continue
        visit(
          names.map(name => cellOf(element, name)),
          whereOf(element),
        )
      }
    },
  }
}

const whereOf = ({ kind, id, number }: GraphElement) => `${kind} ${id || number}`

/** What programs call the attributes we need, as `plainName` spells them; the first that is there counts. */
const labels = ['label', 'name', 'title', 'v-name', 'caption']
const types = ['type', 'entity-type', 'node-type', 'category', 'kind', 'labels', 'relationship', 'relation']

function takeForeign(gathered: Gathered, elements: readonly GraphElement[]): void {
  for (const { kind, id } of elements) {
    if (kind === 'hyperedge')
      unread(gathered, `hyperedge ${id}`, 'an edge between more than two ends has no place here')
  }
  const known = elements.filter(({ kind }) => kind === 'node' || kind === 'edge')
  for (const { kind } of known) count(gathered, `${kind}s in the file`)
  const of = (kind: string) => known.filter(each => each.kind === kind).map(foreignElement)
  takeGraph(gathered, of('node'), of('edge'))
}

function foreignElement(element: GraphElement): ForeignEdge {
  const named = new Map([...element.data].map(([name, value]) => [plainName(name), value.trim()]))
  const first = (names: readonly string[]) => names.find(name => named.get(name))
  const [label, type] = [first(labels), first(types)]
  return {
    key: element.id || whereOf(element),
    where: whereOf(element),
    from: element.from,
    to: element.to,
    label: element.label || (named.get(label ?? '') ?? ''),
    // Neo4j writes `:Person`.
    type: (named.get(type ?? '') ?? '').replace(/^:/, ''),
    attributes: [...element.data].filter(([name]) => plainName(name) !== label && plainName(name) !== type),
  }
}
