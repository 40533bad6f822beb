import { latin1, lineAt } from './bytes.ts'
import { type Head, headerOf, parameterOf, plainType, readHead } from './head.ts'

/** A part of a MIME file that holds something itself: a page, a picture, an attachment. */
export interface MimePart {
  readonly type: string
  readonly charset?: string | undefined
  /** Its own address, as in an MHTML file. */
  readonly location?: string | undefined
  readonly contentId?: string | undefined
  readonly name?: string | undefined
  /** `attachment`, `inline`, '' where it is not said. */
  readonly disposition: string
  readonly encoding: string
  /** Where its own head begins. */
  readonly head: number
  /** Its bytes in the file, still in that encoding. */
  readonly start: number
  readonly end: number
}

interface Parts {
  readonly parts: readonly MimePart[]
  /** There are more, or they lie deeper, than anyone would look through. */
  readonly cut: boolean
}

const deepest = 16
const mostParts = 10_000
const hyphen = 45

/**
 * The parts of a MIME file (RFC 2046), those of nested multiparts among them, in one pass over its lines. A part that is
 * not ended, as in a file cut off, ends with the file.
 */
export function mimeParts(bytes: Uint8Array): Parts {
  const parts: MimePart[] = []
  const open: string[] = []
  let part: Omit<MimePart, 'end'> | undefined
  let cut = false
  const close = (end: number) => {
    if (part) parts.push({ ...part, end: Math.max(part.start, end) })
    part = undefined
  }
  const begin = (from: number): number => {
    const head = readHead(bytes, from)
    const boundary = parameterOf(headerOf(head.headers, 'content-type'), 'boundary')
    const nested = boundary !== undefined && plainType(headerOf(head.headers, 'content-type')).startsWith('multipart/')
    if (nested && open.length < deepest) open.push(boundary)
    else part = leafOf(head, from)
    cut ||= nested && open.length >= deepest
    return head.body
  }
  let [at, before] = [begin(0), 0]
  while (at < bytes.length && parts.length < mostParts) {
    const { end, next } = lineAt(bytes, at, bytes.length)
    const found = bytes[at] === hyphen && bytes[at + 1] === hyphen ? boundaryIn(bytes, at, end, open) : null
    if (found) close(before)
    // Whatever was open inside of it ends with it.
    if (found) open.length = found.last ? found.level : found.level + 1
    ;[before, at] = [end, found && !found.last ? begin(next) : next]
  }
  close(bytes.length)
  return { parts, cut: cut || parts.length >= mostParts }
}

function boundaryIn(bytes: Uint8Array, at: number, end: number, open: readonly string[]) {
  const line = latin1(bytes.subarray(at + 2, Math.min(end, at + 300))).trimEnd()
  const level = open.findLastIndex(each => line === each || line === `${each}--`)
  return level < 0 ? null : { level, last: line !== open[level] }
}

function leafOf({ headers, body }: Head, head: number): Omit<MimePart, 'end'> {
  const [type, disposition] = [headerOf(headers, 'content-type'), headerOf(headers, 'content-disposition')]
  return {
    type: plainType(type) || 'text/plain',
    charset: parameterOf(type, 'charset'),
    location: headerOf(headers, 'content-location'),
    contentId: headerOf(headers, 'content-id')?.replace(/^<|>$/g, ''),
    name: parameterOf(disposition, 'filename') ?? parameterOf(type, 'name'),
    disposition: plainType(disposition),
    encoding: (headerOf(headers, 'content-transfer-encoding') ?? '').toLowerCase(),
    head,
    start: body,
  }
}
