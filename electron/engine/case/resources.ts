import type { EvidenceText } from '#shared/contract.ts'
import { type ErrorCode, RedThreadError } from '#shared/errors.ts'
import { get } from '#shared/ops/state.ts'
import { recordsFrom } from './records-from.ts'
import { json, type Resource } from './resource.ts'
import type { Session } from './session.ts'

export interface ByteRange {
  readonly start: number
  /** The last byte wanted, as HTTP counts; the end of the file where absent. */
  readonly end?: number
}

/** What GET answers below /case/; null where there is nothing. Throws exhibit-missing and exhibit-damaged. */
export async function resourceOf(session: Session, path: string, range?: ByteRange): Promise<Resource | null> {
  const [, what, id] = /^\/case\/(records|exhibit|text)\/([^/]+)$/.exec(path) ?? []
  if (id === undefined) return null
  if (what === 'records') return recordsFrom(session, id)
  return what === 'text' ? text(session, decodeURIComponent(id)) : exhibit(session, decodeURIComponent(id), range)
}

/** What was read of an exhibit's text, and what was not: ours to tell, never the exhibit's own bytes. */
async function text({ store, texts }: Session, id: string): Promise<Resource | null> {
  const found = get(store.data.state, 'exhibit', id)
  if (!found) return null
  const { parts, unread }: EvidenceText = await texts.textOf(found)
  return json({ parts, unread })
}

async function exhibit({ store, vault }: Session, id: string, range?: ByteRange): Promise<Resource | null> {
  const found = get(store.data.state, 'exhibit', id)
  if (!found) return null
  const { sha256, size, mediaType, number } = found
  const start = Math.min(range?.start ?? 0, size)
  const end = Math.min(range?.end === undefined ? size : range.end + 1, size)
  const whole = start === 0 && end === size
  const headers: Record<string, string> = {
    'content-type': mediaType,
    'content-length': String(end - start),
    'accept-ranges': 'bytes',
    ...(whole ? {} : { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
  }
  const body = await begun(vault.read(sha256, { start, end }), number)
  return { status: whole ? 200 : 206, headers, body }
}

/** Once an answer is begun it can only break off: an error in the first piece is thrown instead. */
async function begun(pieces: AsyncIterable<Uint8Array>, number: string): Promise<AsyncIterable<Uint8Array>> {
  const rest = pieces[Symbol.asyncIterator]()
  const first = await rest.next().catch(error => {
    throw namedByNumber(error, number)
  })
  return (async function* () {
    try {
      for (let piece = first; !piece.done; piece = await rest.next()) yield piece.value
    } finally {
      await rest.return?.()
    }
  })()
}

const byNumber: Readonly<Record<string, ErrorCode>> = {
  'evidence-missing': 'exhibit-missing',
  'evidence-damaged': 'exhibit-damaged',
}

function namedByNumber(error: unknown, number: string): unknown {
  const code = error instanceof RedThreadError ? byNumber[error.code] : undefined
  return code ? new RedThreadError(code, { number }, error) : error
}
