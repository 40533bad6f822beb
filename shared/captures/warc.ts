import { joined, latin1 } from './bytes.ts'
import { type Header, headerOf, longestHead, plainType, readHead } from './head.ts'

/** A record of a web archive (ISO 28500). Places are in the archive once it is unpacked. */
export interface WarcRecord {
  /** `response`, `request`, `warcinfo`, … */
  readonly type: string
  readonly url?: string | undefined
  readonly date?: string | undefined
  /** Of what was captured: a page's own type, where the record is an HTTP response. */
  readonly mediaType: string
  /** "200 OK" */
  readonly status?: string | undefined
  /** Where its block begins, and how long that is: HTTP headers and all. */
  readonly start: number
  readonly length: number
  /** The first letters of the block. */
  readonly begins: string
}

export interface WarcScanner {
  /** Takes the next bytes; false once they are no records any more. */
  readonly push: (bytes: Uint8Array) => boolean
  /** Takes what is left at the end of a file that was cut off, too. */
  readonly end: () => void
}

/** So much of a block is kept to read its HTTP headers from. */
const looked = 4 * 1024

/** Finds the records of an archive that comes in pieces; blocks are passed over, never held. */
export function warcScanner(found: (record: WarcRecord) => void): WarcScanner {
  let held: Uint8Array = new Uint8Array(0)
  let [at, skip, broken] = [0, 0, false]
  const take = (bytes: Uint8Array, last: boolean): void => {
    let rest = bytes
    while (rest.length > 0 && !broken) {
      const passed = skip > 0 ? Math.min(skip, rest.length) : breaksAt(rest)
      skip = Math.max(0, skip - passed)
      at += passed
      rest = rest.subarray(passed)
      if (passed > 0) continue
      const record = readRecord(rest, at, last)
      if (record === 'more') {
        held = rest.slice()
        return
      }
      broken = record === 'none'
      if (record === 'none') return
      found(record)
      skip = record.start - at + record.length
    }
  }
  return {
    push: bytes => {
      const all = held.length > 0 ? joined(held, bytes) : bytes
      held = new Uint8Array(0)
      take(all, false)
      return !broken
    },
    end: () => take(held, true),
  }
}

/** How many line breaks stand before the next record. */
function breaksAt(bytes: Uint8Array): number {
  let count = 0
  while (bytes[count] === 13 || bytes[count] === 10) count++
  return count
}

function readRecord(bytes: Uint8Array, at: number, last: boolean): WarcRecord | 'more' | 'none' {
  const window = bytes.subarray(0, longestHead + looked)
  if (!'WARC/'.startsWith(latin1(window.subarray(0, 5)))) return 'none'
  const { headers, body, ended } = readHead(window, 0)
  if (!ended) return window.length < longestHead && !last ? 'more' : 'none'
  const length = Number(headerOf(headers, 'content-length') ?? Number.NaN)
  if (!Number.isSafeInteger(length) || length < 0) return 'none'
  if (!last && window.length < body + Math.min(length, looked)) return 'more'
  const begins = latin1(window.subarray(body, body + Math.min(length, looked)))
  return { ...described(headers, begins, window.subarray(body)), start: at + body, length, begins }
}

function described(headers: readonly Header[], begins: string, block: Uint8Array) {
  const blockType = headerOf(headers, 'content-type')
  const status = /^HTTP\/\d(?:\.\d)? (\d{3}[^\r\n]{0,200})/.exec(begins)?.[1]
  const ofPage = status === undefined ? undefined : headerOf(readHead(block, 0).headers, 'content-type')
  return {
    type: headerOf(headers, 'warc-type') ?? '',
    url: headerOf(headers, 'warc-target-uri')?.replace(/^<|>$/g, ''),
    date: headerOf(headers, 'warc-date'),
    mediaType: plainType(ofPage ?? blockType) || 'application/octet-stream',
    status: status?.trim(),
  }
}
