import type { InFile } from '../importer.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'

/** A node, edge or the graph itself, with its data by the names their keys give. */
export interface GraphElement {
  readonly kind: string
  /** Place in the file, for an edge without an id. */
  readonly number: number
  readonly id: string
  readonly from: string
  readonly to: string
  readonly data: Map<string, string>
  /** The names of data that the file declares to be numbers, whose fractions follow a point. */
  readonly numbers: ReadonlySet<string>
  /** What our own data key holds. */
  readonly payloads: string[]
  /** What yEd draws on it. */
  label: string
}

const payload = 'red_thread'
const numeric = /^(int|long|float|double)$/
const kinds: ReadonlySet<string> = new Set(['graph', 'node', 'edge', 'hyperedge'])

/** Visits every graph, node, edge and hyperedge of a GraphML file, nested ones too, in the order in which they end. */
export function readElements(file: InFile, visit: (element: GraphElement) => void): void {
  const names = new Map<string, string>()
  const numbers = new Set<string>()
  let count = 0
  const within: GraphElement[] = []
  let key: string | undefined
  let drawn = false
  let held: string[] = []
  readXml(file, {
    open: ({ name, attributes }) => {
      if (name === 'key') declare(attributes, names, numbers)
      else if (kinds.has(name)) within.push({ ...elementOf(name, attributes, count++), numbers })
      else if (name === 'data') key = names.get(attributes['key'] ?? '') ?? attributes['key'] ?? ''
      else if (name === 'NodeLabel' || name === 'EdgeLabel') drawn = true
      else return
      held = []
    },
    text: text => {
      if (key !== undefined) held.push(text)
    },
    close: name => {
      const element = within.at(-1)
      if (element && kinds.has(name)) within.splice(-1).forEach(visit)
      else if (element && drawn && name.endsWith('Label')) {
        element.label ||= held.join('').trim()
        drawn = false
      } else if (element && name === 'data' && key !== undefined) {
        // Data that yEd draws holds elements of its own, and no text but blanks.
        const text = held.join('')
        if (key === payload) element.payloads.push(text)
        else if (text.trim() !== '') element.data.set(key, text)
        key = undefined
      } else return
      held = []
    },
  })
}

function declare(attributes: XmlElement['attributes'], names: Map<string, string>, numbers: Set<string>): void {
  const { id = '', 'attr.name': name = id, 'attr.type': type = '' } = attributes
  names.set(id, name)
  if (numeric.test(type)) numbers.add(name)
}

function elementOf(kind: string, attributes: XmlElement['attributes'], number: number): Omit<GraphElement, 'numbers'> {
  const { id = '', source = '', target = '' } = attributes
  return { kind, number, id, from: source, to: target, data: new Map(), payloads: [], label: '' }
}
