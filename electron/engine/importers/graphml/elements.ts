import type { GraphElement } from '../foreign/graph-element.ts'
import type { InFile } from '../importer.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'
import { type Default, readKeys } from './keys.ts'
import { maltegoReader } from './maltego.ts'

const payload = 'red_thread'
const kinds: ReadonlySet<string> = new Set(['graph', 'node', 'edge', 'hyperedge'])

/** Visits every graph, node, edge and hyperedge of a GraphML file, nested ones too, in the order in which they end. */
export function readElements(file: InFile, visit: (element: GraphElement) => void): void {
  const keys = readKeys()
  let count = 0
  const within: GraphElement[] = []
  let key: string | undefined
  let drawn = false
  let held: string[] = []
  const maltego = maltegoReader()
  readXml(file, {
    open: element => {
      const { name, attributes } = element
      maltego.open(within.at(-1), element)
      keys.open(element)
      if (kinds.has(name)) within.push(begun(element, count++, within, keys.numbers))
      else if (name === 'data') key = keys.nameOf(attributes['key'] ?? '')
      else if (name === 'NodeLabel' || name === 'EdgeLabel') drawn = true
      else return
      held = []
    },
    text: text => {
      keys.text(text)
      if (!maltego.text(text) && key !== undefined) held.push(text)
    },
    close: name => {
      const element = within.at(-1)
      maltego.close(element, name)
      keys.close(name)
      if (element && kinds.has(name)) {
        within.pop()
        fillIn(element, keys.defaults)
        visit(element)
      } else if (element && drawn && name.endsWith('Label')) {
        element.label ||= held.join('').trim()
        drawn = false
      } else if (element && name === 'data' && key !== undefined) {
        // Data that yEd draws holds elements of its own, and no text but blanks.
        const text = held.join('')
        if (key === payload) element.payloads.push(text)
        else element.data.set(key, text)
        key = undefined
      } else return
      held = []
    },
  })
}

/** Data that stands there empty says that the default does not hold; it is left out with all that says nothing. */
function fillIn({ kind, data }: GraphElement, defaults: readonly Default[]): void {
  for (const each of defaults)
    if ((each.kind === kind || each.kind === 'all') && each.name !== payload && !data.has(each.name))
      data.set(each.name, each.text)
  for (const [name, text] of data) if (text.trim() === '') data.delete(name)
}

/** Labels and ports that an element carries itself count as data of it, as Neo4j and yEd write them. */
const ownData = ['labels', 'label', 'sourceport', 'targetport'] as const

function begun(
  { name: kind, attributes }: XmlElement,
  number: number,
  within: readonly GraphElement[],
  numbers: ReadonlySet<string>,
): GraphElement {
  const { id = '', source = '', target = '', directed } = attributes
  const around = within.findLast(each => each.kind === 'graph')?.isUndirected === true
  return {
    kind,
    number,
    id,
    from: source,
    to: target,
    data: new Map(ownData.flatMap(name => (attributes[name] === undefined ? [] : [[name, attributes[name]]]))),
    numbers,
    payloads: [],
    label: '',
    type: '',
    within: within.findLast(each => each.kind === 'node')?.id ?? '',
    isUndirected:
      kind === 'graph' ? attributes['edgedefault'] === 'undirected' : directed ? directed !== 'true' : around,
    spans: [],
  }
}
