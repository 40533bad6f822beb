import { safeText, wholeText } from '#engine/formats/text/plain-text.ts'
import type { Property as OurProperty } from '#shared/model/entity-type.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Value } from '#shared/model/value.ts'
import { canonical } from '#shared/ops/canonical.ts'
import type { FtmLine } from '../terms/line.ts'
import { propertyNamed, type Schema } from '../terms/model.ts'
import { cleanText, inUnits, rangeEnds } from './clean.ts'

/** One line in the making. */
export interface Draft {
  readonly id: string
  readonly schema: Schema
  readonly properties: Map<string, string[]>
  /** The records this line carries whole. */
  readonly carried: CaseRecord[]
}

export const draftOf = (id: string, schema: Schema): Draft => ({
  id,
  schema,
  properties: new Map(),
  carried: [],
})

/** Adds a text under a property, where the schema has it and the text is new. */
export function add(draft: Draft, name: string, text: string | undefined): boolean {
  const property = text === undefined ? undefined : propertyNamed(draft.schema, name)
  if (!property || text === undefined || text === '' || text.length > property.maxLength) return false
  const held = draft.properties.get(name)
  if (!held) draft.properties.set(name, [text])
  else if (!held.includes(text)) held.push(text)
  return true
}

/** Puts a value under the first of the property's counterparts that the schema has; false where none can hold it. */
export function put(draft: Draft, { maps }: OurProperty, value: Value): boolean {
  for (const name of maps?.ftm ?? []) if (putAs(draft, name, value)) return true
  return false
}

function putAs(draft: Draft, name: string, value: Value): boolean {
  const property = propertyNamed(draft.schema, name)
  if (!property) return false
  switch (value.kind) {
    case 'money':
      return putMoney(draft, name, value)
    case 'coordinates':
      return name === 'latitude' && putPair(draft, [name, value.latitude], ['longitude', value.longitude])
    case 'date-range':
      return putRange(draft, value)
    case 'file':
      return property.type.isEntity && add(draft, name, value.exhibit)
    default: {
      const text = cleanText(property.type.name, value, property.maxLength)
      if (text !== null && value.kind === 'address' && !draft.properties.has('currencySymbol'))
        add(draft, 'currencySymbol', value.chain)
      return text !== null && add(draft, name, text)
    }
  }
}

/** Amount and currency stand in two lists there: a second currency would leave open which is which. */
function putMoney(draft: Draft, name: string, value: Extract<Value, { kind: 'money' }>): boolean {
  const amount = inUnits(value.amount, value.asset)
  if (name === 'amountUsd') return value.asset === 'USD' && add(draft, name, amount)
  if (name === 'amountEur') return value.asset === 'EUR' && add(draft, name, amount)
  const unit = propertyNamed(draft.schema, 'currencySymbol') ? 'currencySymbol' : 'currency'
  return putPair(draft, [name, amount], [unit, value.asset])
}

/** Only where nothing else stands there yet: pairs in two lists cannot be distinguished. */
function putPair(draft: Draft, first: readonly [string, string], second: readonly [string, string]): boolean {
  const held = draft.properties.get(second[0])
  const same = held === undefined || (held.length === 1 && held[0] === second[1])
  const values = draft.properties.get(first[0])
  const alone = values === undefined || (values.length === 1 && values[0] === first[1])
  return same && alone && add(draft, ...second) && add(draft, ...first)
}

function putRange(draft: Draft, value: Extract<Value, { kind: 'date-range' }>): boolean {
  if (!propertyNamed(draft.schema, 'startDate')) return false
  const [from, to] = rangeEnds(value)
  if ((value.from !== undefined && from === null) || (value.to !== undefined && to === null)) return false
  add(draft, 'startDate', from ?? undefined)
  add(draft, 'endDate', to ?? undefined)
  return true
}

/** A value in words, for what has no property: `Skills: Solidity`. */
export const inWords = (property: OurProperty, value: Value): string =>
  safeText(`${property.title}: ${wholeText(value)}`).trim()

/** Where words can stand: `notes` of things, `summary` of intervals; false where the schema has neither or they are too long. */
export function note(draft: Draft, words: string): boolean {
  const name = propertyNamed(draft.schema, 'notes') ? 'notes' : 'summary'
  return add(draft, name, words)
}

/** The line as it is written: what it is comes first, so that the first bytes of a file tell; records by id. */
export function lineOf({ id, schema, properties, carried }: Draft): FtmLine {
  const sorted = [...properties].sort(([a], [b]) => (a < b ? -1 : 1))
  const records = [...carried].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { id, schema: schema.name, properties: Object.fromEntries(sorted), red_thread: canonical(records) }
}
