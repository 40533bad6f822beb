import { canonical } from '#shared/ops/canonical.ts'
import { charactersOf, type Utf8Writer } from './utf8-writer.ts'

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

/** What neither JSON, XML nor CSV ever has to escape. */
const plain = charactersOf(/[ !#-%'-;=?-[\]-~\u00a0-\u2027\u202a-\ufffd]/)

/**
 * The writer of `jsonText` inside a format: gives the same as escaping all of it at the end, without going over it once
 * more. That is what an export of a large case would spend most of its time on.
 */
export function jsonWriter({ quote, escaped }: JsonInside): (out: Utf8Writer, value: unknown) => void {
  const orderOf = keyOrders(key => `${escaped(key)}:`)
  const writeList = (out: Utf8Writer, values: readonly unknown[]) => {
    out.text('[')
    for (const [at, value] of values.entries()) {
      if (at > 0) out.text(',')
      write(out, value)
    }
    out.text(']')
  }
  const writeObject = (out: Utf8Writer, object: object) => {
    const { sorted, first, next } = orderOf(object)
    let heads = first
    for (let at = 0; at < sorted.length; at++) {
      const held: unknown = (object as Readonly<Record<string, unknown>>)[sorted[at] as string]
      if (held === undefined) continue
      out.text(heads[at] as string)
      write(out, held)
      heads = next
    }
    out.text(heads === first ? '{}' : '}')
  }
  const write = (out: Utf8Writer, value: unknown): void => {
    if (typeof value === 'string') {
      if (!out.writeIfAll(value, plain, quote)) out.text(escaped(value))
    } else if (typeof value !== 'object' || value === null) out.text(canonical(value))
    else if (Array.isArray(value)) writeList(out, value)
    else writeObject(out, value)
  }
  return write
}

interface KeyOrder {
  /** As an object has them. */
  readonly keys: readonly string[]
  readonly sorted: readonly string[]
  /** What stands before the value of each: where it is the first that is written, and where it is not. */
  readonly first: readonly string[]
  readonly next: readonly string[]
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
    const found = alike.find(order => areSame(order.keys, keys))
    if (found) return found
    const sorted = keys.toSorted()
    const heads = sorted.map(headOf)
    const order = { keys, sorted, first: heads.map(head => `{${head}`), next: heads.map(head => `,${head}`) }
    if (alike.length < mostOrders) alike.push(order)
    return order
  }
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false
  return true
}
