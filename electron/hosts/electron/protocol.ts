/** `case://app/`: the app's own scheme, answered from the built window and the open case. */
import { ReadableStream } from 'node:stream/web'
import type { CustomScheme, Session } from 'electron'
import type { Engine } from '#engine/app.ts'
import { answerGet } from '../assets.ts'
import { ownPath, scheme } from './origin.ts'

/** Standard and secure: relative addresses, fetch, workers and WebCrypto work; it may not be framed by or read others. */
export const schemes: CustomScheme[] = [
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]

export function handleScheme(session: Session, engine: Engine, rendererFolder: string): void {
  session.protocol.handle(scheme, async request => {
    const path = ownPath(request.url)
    if (path === null || request.method !== 'GET') return new Response(null, { status: 403 })
    const { status, headers, body } = await answerGet(
      engine,
      rendererFolder,
      path,
      request.headers.get('range') ?? undefined,
    )
    return new Response(ReadableStream.from(body), { status, headers })
  })
}
