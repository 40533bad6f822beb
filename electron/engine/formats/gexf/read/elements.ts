import type { GraphElement, Span } from '#engine/formats/mapping/graph-element.ts'
import type { InFile } from '#engine/formats/reading/importer.ts'
import { readXml, type XmlElement } from '#engine/formats/reading/read-xml.ts'
import { areSteps, asDates, perSecond, putTimes, type Time, timeOf, timesOf } from './times.ts'

type Attributes = XmlElement['attributes']

interface Declared {
  readonly title: string
  readonly isNumber: boolean
  readonly isList: boolean
  fallback: string
}

type Growing = Omit<GraphElement, 'spans'> & { readonly spans: Span[]; readonly times: Time[] }

const numeric = /^(integer|long|float|double|byte|short|biginteger|bigdecimal)$/i
const classes = ['node', 'edge'] as const
type Class = (typeof classes)[number]
const isClass = (name: string): name is Class => name === 'node' || name === 'edge'

/**
 * The nodes and edges of a GEXF file (https://gexf.net, 1.1 to 1.3), in its order; nodes inside others too. How they are
 * drawn is left; times of values and of things are kept as the file writes them, but that those which count on from 1970
 * (`counted` says in what) are written as dates. Throws unreadable-import.
 */
export function readGexf(file: InFile): { elements: readonly GraphElement[]; counted: string | undefined } {
  const declared: AllDeclared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() }
  const found: Growing[] = []
  const within: Growing[] = []
  let declaring: Class | undefined
  let current: Declared | undefined
  let edgeType = ''
  let text: string[] | undefined
  readXml(file, {
    open: ({ name, attributes }) => {
      const element = within.at(-1)
      if (name === 'graph') edgeType = attributes['defaultedgetype'] ?? ''
      else if (name === 'attributes')
        declaring = isClass(attributes['class'] ?? '') ? (attributes['class'] as Class) : undefined
      else if (name === 'attribute' && declaring) current = declare(declared[declaring], attributes)
      else if (name === 'default' && current) text = []
      else if (isClass(name)) {
        const begun = elementOf(name, attributes, found.length, within.at(-1)?.id ?? '', edgeType)
        found.push(begun)
        within.push(begun)
      } else if (element && name === 'attvalue') takeValue(element, declared[element.kind as Class], attributes)
      else if (element && (name === 'spell' || name === 'slice')) element.times.push(...timesOf(attributes))
    },
    text: piece => void text?.push(piece),
    close: name => {
      if (isClass(name)) within.pop()
      else if (name === 'default' && current && text) {
        current.fallback = text.join('').trim()
        text = undefined
      } else if (name === 'attribute') current = undefined
    },
  })
  return { elements: found, counted: putAllTimes(found, declared) }
}

type AllDeclared = Readonly<Record<Class, Map<string, Declared>>>

/** Times of values and things once all are known, and what the file leaves to its defaults; in what its times count on. */
function putAllTimes(found: readonly Growing[], declared: AllDeclared): string | undefined {
  const times = found.flatMap(element => [...element.times, ...element.spans])
  const steps = areSteps(found.flatMap(element => element.times))
  const units = perSecond(times)
  const dated = <T extends Time>(all: readonly T[]) => (units === undefined ? all : asDates(all, units))
  for (const element of found) {
    putTimes(element.data, dated(element.times), steps)
    for (const [at, time] of dated(element.spans).entries()) Object.assign(element.spans[at] as Span, time)
    fillIn(element, declared[element.kind as Class])
  }
  return units === undefined ? undefined : units === 1 ? 'seconds' : 'milliseconds'
}

function declare(known: Map<string, Declared>, { id = '', title = '', type = '' }: Attributes): Declared {
  const made = { title: title || id, isNumber: numeric.test(type), isList: /^list/i.test(type), fallback: '' }
  known.set(id, made)
  return made
}

function elementOf(kind: Class, attributes: Attributes, number: number, inside: string, usual: string): Growing {
  const { id = '', label = '', source = '', target = '', type = usual, pid = inside } = attributes
  const element: Growing = {
    kind,
    number,
    id,
    label,
    from: source,
    to: target,
    // GEXF 1.3 says in `kind` what an edge is; its `type` is only its direction.
    type: kind === 'edge' ? (attributes['kind'] ?? '') : '',
    data: new Map(),
    numbers: new Set(['weight']),
    payloads: [],
    within: kind === 'node' ? pid : '',
    isUndirected: kind === 'edge' && type !== 'directed',
    spans: [],
    times: [...timesOf(attributes)],
  }
  if (attributes['weight'] !== undefined) element.data.set('weight', attributes['weight'])
  return element
}

function takeValue(element: Growing, known: ReadonlyMap<string, Declared>, attributes: Attributes): void {
  // GEXF 1.1 names the attribute by `id`.
  const name = attributes['for'] ?? attributes['id'] ?? ''
  const { title = name, isNumber = false, isList = false } = known.get(name) ?? {}
  const values = isList ? listed(attributes['value'] ?? '') : [attributes['value'] ?? '']
  const [value = ''] = values
  if (title === '' || value.trim() === '') return
  if (!element.data.has(title)) element.data.set(title, value)
  if (isNumber) (element.numbers as Set<string>).add(title)
  const time = timeOf(attributes)
  const isTimed = time.from !== undefined || time.to !== undefined
  if (isTimed || values.length > 1 || element.spans.some(span => span.name === title))
    element.spans.push(...values.map(each => ({ name: title, value: each, ...time })))
}

/** `a|b` of 1.2, `[a, b]` of Gephi. A comma outside of brackets may stand in a name. */
function listed(text: string): readonly string[] {
  const inside = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1]
  const sign = ['|', ';'].find(each => text.includes(each)) ?? ','
  if (inside === undefined && sign === ',') return [text]
  return (inside ?? text)
    .split(sign)
    .map(each => each.trim())
    .filter(each => each !== '')
}

function fillIn({ data }: Growing, known: ReadonlyMap<string, Declared>): void {
  for (const { title, fallback } of known.values()) if (fallback !== '' && !data.has(title)) data.set(title, fallback)
}
