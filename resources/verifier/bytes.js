// Bytes and text, each read in its one spelling.

/** What ends one check; the others go on. */
export class Wrong extends Error {}

export function textOf(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Wrong('it is not UTF-8 text')
  }
}

export const bytesOfText = text => new TextEncoder().encode(text)

/** Base64 in its one canonical spelling. */
export function fromBase64(text) {
  let binary
  try {
    binary = atob(text)
  } catch {
    throw new Wrong('it is not base64')
  }
  if (btoa(binary) !== text) throw new Wrong('base64 in another than its one spelling')
  return Uint8Array.from(binary, character => character.charCodeAt(0))
}

export const toBase64 = bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))

export function fromHex(text) {
  if (typeof text !== 'string' || !/^(?:[0-9a-f]{2})*$/.test(text)) throw new Wrong('it is not hexadecimal')
  return Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
}

export const sameBytes = (a, b) => a.length === b.length && a.every((byte, index) => byte === b[index])

export function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Compares by UTF-8 bytes, as manifests are sorted. */
export function byBytes(a, b) {
  const [left, right] = [bytesOfText(a), bytesOfText(b)]
  const at = left.findIndex((byte, index) => byte !== right[index])
  return at === -1 ? left.length - right.length : left[at] - (right[at] ?? -1)
}
