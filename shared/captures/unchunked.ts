import { latin1, lineAt } from './bytes.ts'

/** A body sent in chunks (RFC 9112, 7.1), joined; null where it is none. */
export function unchunked(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const out = new Uint8Array(bytes.length)
  let [at, length] = [0, 0]
  for (;;) {
    const line = lineAt(bytes, at, bytes.length)
    const size = /^([0-9a-f]{1,8})\s*(;|$)/i.exec(latin1(bytes.subarray(at, Math.min(line.end, at + 100))))?.[1]
    if (size === undefined) return null
    const count = Number.parseInt(size, 16)
    if (count === 0) return out.slice(0, length)
    const chunk = bytes.subarray(line.next, line.next + count)
    out.set(chunk, length)
    length += chunk.length
    if (chunk.length < count) return null
    at = lineAt(bytes, line.next + count, bytes.length).next
  }
}
