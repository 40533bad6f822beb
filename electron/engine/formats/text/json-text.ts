import { canonical } from '#shared/ops/canonical.ts'

/** What JSON would leave as it is, and XML, CSV readers or UTF-8 would not. */
const fragile = /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g

/** Canonical JSON in characters that every format carries unchanged. Parsing it gives the exact value. */
export const jsonText = (value: unknown): string =>
  canonical(value).replace(fragile, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** How a format writes JSON inside its own text. */
export interface JsonInside {
  /** What a quotation mark is there. */
  readonly quote: string
  /** Any text as JSON and then as the format writes it; must go character by character. */
  readonly escaped: (text: string) => string
}

/** What JSON, XML or CSV may have to escape; characters beyond 16 bits are rare enough to be asked about as well. */
const special = /[^ !#-%'-;=?-[\]-~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufffd]/

/**
 * The writer of `jsonText` inside a format: gives the same as escaping all of it at the end, without going over it once
 * more. That is what an export of a large case would spend most of its time on.
 */
export function jsonWriter({ quote, escaped }: JsonInside): (value: unknown) => string {
  const textOf = (text: string) => (special.test(text) ? escaped(text) : quote + text + quote)
  const orderOf = keyOrders(key => `${textOf(key)}:`)
  const write = (value: unknown): string => {
    if (typeof value === 'string') return textOf(value)
    if (typeof value !== 'object' || value === null) return canonical(value)
    if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
    const { sorted, heads } = orderOf(value)
    let text = ''
    for (const [at, key] of sorted.entries()) {
      const held: unknown = (value as Readonly<Record<string, unknown>>)[key]
      if (held !== undefined) text += (text === '' ? '' : ',') + heads[at] + write(held)
    }
    return `{${text}}`
  }
  return write
}

interface KeyOrder {
  /** As an object has them. */
  readonly keys: readonly string[]
  readonly sorted: readonly string[]
  /** What stands before the value of each. */
  readonly heads: readonly string[]
}

/** Of objects with so many keys each; a case has about as many as it has kinds of record. */
const mostOrders = 64

/** The keys of objects in their canonical order, worked out once for all objects that have the same in the same order. */
function keyOrders(headOf: (key: string) => string): (object: object) => KeyOrder {
  const known: KeyOrder[][] = []
  return object => {
    const keys = Object.keys(object)
    known[keys.length] ??= []
    const alike = known[keys.length] ?? []
    const found = alike.find(order => order.keys.every((key, at) => key === keys[at]))
    if (found) return found
    const sorted = keys.toSorted()
    const order = { keys, sorted, heads: sorted.map(headOf) }
    if (alike.length < mostOrders) alike.push(order)
    return order
  }
}
