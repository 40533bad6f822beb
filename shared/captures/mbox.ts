import { latin1, lineAt } from './bytes.ts'

/** One message of a mailbox: its bytes without the line that separates it from the one before. */
export interface MboxMessage {
  readonly start: number
  readonly end: number
}

const separator = /^From .*\d{4}/

/**
 * The messages of a mailbox (RFC 4155), in the order they stand. A line that begins with "From " separates them where it
 * names a year and follows an empty line, or the file begins with it.
 */
export function* mboxMessages(bytes: Uint8Array): Generator<MboxMessage> {
  let [at, start, blank] = [0, -1, true]
  let end = 0
  while (at < bytes.length) {
    const line = lineAt(bytes, at, bytes.length)
    if (blank && isSeparator(bytes, at, line.end)) {
      if (start >= 0) yield { start, end: Math.max(start, end) }
      start = line.next
    }
    blank = line.end === at
    // The empty line before a separator belongs to it.
    end = blank ? end : line.next
    at = line.next
  }
  if (start >= 0) yield { start, end: bytes.length }
}

function isSeparator(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] !== 70 || bytes[at + 4] !== 32) return false
  return separator.test(latin1(bytes.subarray(at, Math.min(end, at + 300))))
}
