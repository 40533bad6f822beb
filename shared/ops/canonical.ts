import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Canonical JSON (RFC 8785 for the values we store: strings, safe integers, finite numbers, booleans, null, arrays,
 * objects): keys sorted by UTF-16 code units, no spaces. Same content, same bytes. Throws on anything JSON cannot hold.
 */
export function canonical(value: unknown): string {
  if (isInOrder(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object') return canonicalObject(value as Record<string, unknown>)
  throw new TypeError(`${typeof value === 'number' ? value : typeof value} cannot be written as JSON`)
}

/** Whether its JSON is canonical as it stands: then the engine's own writer does it at a fraction of the cost. */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || 'toJSON' in value) return false
  if (Array.isArray(value)) return value.every(isInOrder)
  let last: string | undefined
  for (const key in value) {
    if (last !== undefined && key <= last) return false
    if (!isInOrder((value as Record<string, unknown>)[key])) return false
    last = key
  }
  return true
}

function canonicalObject(object: Record<string, unknown>): string {
  const parts: string[] = []
  for (const key of Object.keys(object).sort()) {
    const value = object[key]
    if (value !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(value)}`)
  }
  return `{${parts.join(',')}}`
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return canonical(a) === canonical(b)
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type HashText = (text: string) => string

export const hashText: HashText = text => bytesToHex(sha256(utf8ToBytes(text)))

/** SHA-256 over the canonical JSON, in hexadecimal. `hash`: the platform's own, where there are many to make. */
export const canonicalHash = (value: unknown, hash = hashText): string => hash(canonical(value))
