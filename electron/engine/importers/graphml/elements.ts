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
  const defaults: Default[] = []
  let declared: Omit<Default, 'text'> | undefined
  let count = 0
  const within: GraphElement[] = []
  let key: string | undefined
  let drawn = false
  let held: string[] = []
  readXml(file, {
    open: ({ name, attributes }) => {
      if (name === 'key') declared = declare(attributes, names, numbers)
      else if (kinds.has(name)) within.push({ ...elementOf(name, attributes, count++), numbers })
      else if (name === 'data') key = names.get(attributes['key'] ?? '') ?? attributes['key'] ?? ''
      else if (name === 'NodeLabel' || name === 'EdgeLabel') drawn = true
      else if (name !== 'default') return
      held = []
    },
    text: text => {
      if (key !== undefined || declared) held.push(text)
    },
    close: name => {
      const element = within.at(-1)
      if (element && kinds.has(name)) {
        within.pop()
        fillIn(element, defaults)
        visit(element)
      } else if (name === 'key') declared = undefined
      else if (name === 'default' && declared) defaults.push({ ...declared, text: held.join('') })
      else if (element && drawn && name.endsWith('Label')) {
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

/** What a key says of every element that has no data of it, such as its type or who may see it. */
interface Default {
  readonly name: string
  /** The kind of element it is for; `all` for any. */
  readonly kind: string
  readonly text: string
}

function declare(
  attributes: XmlElement['attributes'],
  names: Map<string, string>,
  numbers: Set<string>,
): Omit<Default, 'text'> {
  const { id = '', 'attr.name': name = id, 'attr.type': type = '', for: kind = 'all' } = attributes
  names.set(id, name)
  if (numeric.test(type)) numbers.add(name)
  return { name, kind }
}

/** Data that stands there empty says that the default does not hold; it is left out with all that says nothing. */
function fillIn({ kind, data }: GraphElement, defaults: readonly Default[]): void {
  for (const each of defaults)
    if ((each.kind === kind || each.kind === 'all') && each.name !== payload && !data.has(each.name))
      data.set(each.name, each.text)
  for (const [name, text] of data) if (text.trim() === '') data.delete(name)
}

function elementOf(kind: string, attributes: XmlElement['attributes'], number: number): Omit<GraphElement, 'numbers'> {
  const { id = '', source = '', target = '' } = attributes
  return { kind, number, id, from: source, to: target, data: new Map(), payloads: [], label: '' }
}
