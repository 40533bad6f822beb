/** The one door of GET: the app's own built files, and what the engine gives out below /case/. */
import { readFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import type { Engine } from '#engine/app.ts'
import { errorMessage } from '#shared/errors.ts'
import { appHeaders, evidenceHeaders, evidenceMediaType, ownHeaders } from './headers.ts'
import { appMediaType } from './media-types.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: AsyncIterable<Uint8Array>
}

/** Answers a GET for a path below the app's origin; `range` is the request's Range header. Never throws. */
export async function answerGet(engine: Engine, rendererFolder: string, path: string, range?: string): Promise<Answer> {
  const plain = plainPath(path)
  if (plain === null) return notFound
  if (!plain.startsWith('/case/')) return ownFile(rendererFolder, plain)
  try {
    return await fromCase(engine, withoutQuery(path), plain.startsWith('/case/exhibit/'), range)
  } catch (error) {
    return answer(500, 'application/json', Buffer.from(JSON.stringify(errorMessage(error))))
  }
}

/** The decoded path, or null where it tries to leave its folder or to hide what it is. */
export function plainPath(path: string): string | null {
  try {
    const decoded = decodeURIComponent(withoutQuery(path))
    const refused = !decoded.startsWith('/') || /[\\\0:]/.test(decoded) || decoded.split('/').includes('..')
    return refused ? null : decoded
  } catch {
    return null
  }
}

const withoutQuery = (path: string): string => path.split(/[?#]/, 1)[0] ?? ''

async function ownFile(folder: string, path: string): Promise<Answer> {
  const root = resolve(folder)
  const file = join(root, path === '/' ? 'index.html' : path)
  if (!file.startsWith(root + sep)) return notFound
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return notFound
  const found = answer(200, appMediaType(file), bytes)
  return { ...found, headers: { ...found.headers, ...ownHeaders(path) } }
}

async function fromCase(engine: Engine, path: string, isEvidence: boolean, range?: string): Promise<Answer> {
  const found = await engine.resource(path, readRange(range))
  if (found === null) return notFound
  const stored = found.headers['content-type'] ?? 'application/octet-stream'
  // Ours are written last: evidence never says under which rules it is shown.
  if (!isEvidence) return { ...found, headers: { ...found.headers, ...appHeaders } }
  return { ...found, headers: { ...found.headers, 'content-type': evidenceMediaType(stored), ...evidenceHeaders } }
}

/** One range of bytes, `end` included; anything else is answered whole. */
export function readRange(header: string | undefined): { start: number; end?: number } | undefined {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '')
  if (match?.[1] === undefined) return undefined
  return match[2] ? { start: Number(match[1]), end: Number(match[2]) } : { start: Number(match[1]) }
}

function answer(status: number, type: string, bytes: Uint8Array): Answer {
  const headers = { ...appHeaders, 'content-type': type, 'content-length': String(bytes.byteLength) }
  return { status, headers, body: once(bytes) }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

const notFound: Answer = {
  status: 404,
  headers: { ...appHeaders, 'content-type': 'text/plain; charset=utf-8', 'content-length': '0' },
  body: { async *[Symbol.asyncIterator]() {} },
}
