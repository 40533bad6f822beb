import type { GraphElement } from '#engine/formats/mapping/graph-element.ts'
import type { InFile } from '#engine/formats/reading/importer.ts'
import { readXml, type XmlElement } from '#engine/formats/reading/read-xml.ts'
import { drawnLabels } from './drawn-labels.ts'
import { type Default, readKeys } from './keys.ts'
import { maltegoReader } from './maltego.ts'

const payload = 'red_thread'
const kinds: ReadonlySet<string> = new Set(['graph', 'node', 'edge', 'hyperedge'])

/** What is being read. */
interface Reading {
  readonly within: GraphElement[]
  /** The name of the data whose text is read; undefined outside of any. */
  key: string | undefined
  held: string[]
}

/** Visits every graph, node, edge and hyperedge of a GraphML file, nested ones too, in the order in which they end. */
export function readElements(file: InFile, visit: (element: GraphElement) => void): void {
  const keys = readKeys()
  const maltego = maltegoReader()
  const drawn = drawnLabels()
  const reading: Reading = { within: [], key: undefined, held: [] }
  let count = 0
  readXml(file, {
    open: element => {
      const { name, attributes } = element
      maltego.open(reading.within.at(-1), element)
      keys.open(element)
      drawn.open(element)
      if (kinds.has(name)) reading.within.push(begun(element, count++, reading.within, keys.numbers))
      else if (name === 'data') reading.key = keys.nameOf(attributes['key'] ?? '')
      else return
      reading.held = []
    },
    text: text => {
      keys.text(text)
      if (!maltego.text(text) && !drawn.text(text) && reading.key !== undefined) reading.held.push(text)
    },
    close: name => {
      const element = reading.within.at(-1)
      maltego.close(element, name)
      drawn.close(element, name)
      keys.close(name)
      if (element && kinds.has(name)) {
        reading.within.pop()
        fillIn(element, keys.defaults)
        visit(element)
        reading.held = []
      } else if (element) endPart(reading, element, name)
    },
  })
}

/** What has ended inside an element: its data. */
function endPart(reading: Reading, element: GraphElement, name: string): void {
  if (name !== 'data' || reading.key === undefined) return
  const text = reading.held.join('')
  // Data that yEd draws holds elements of its own, and no text but blanks.
  if (reading.key === payload) element.payloads.push(text)
  else element.data.set(reading.key, text)
  reading.key = undefined
  reading.held = []
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
    // A group of yEd, open or closed.
    isFrame: attributes['yfiles.foldertype'] !== undefined,
    isUndirected:
      kind === 'graph' ? attributes['edgedefault'] === 'undirected' : directed ? directed !== 'true' : around,
    spans: [],
  }
}
