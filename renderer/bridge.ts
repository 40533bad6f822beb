import type { AppEvent, Bridge, CallName, EvidenceText, InputOf, OutputOf, Reply, Request } from '#shared/contract.ts'
import { resources } from '#shared/contract.ts'
import { type ErrorMessage, RedThreadError } from '#shared/errors.ts'
import type { CaseRecord } from '#shared/model/record.ts'

/** The one place in the window that touches the host's channel. */
function host(): Bridge {
  const bridge = (globalThis as { redThread?: Bridge }).redThread
  if (!bridge) throw new RedThreadError('unexpected', { detail: 'the window has no engine behind it' })
  return bridge
}

/** Asks the engine. Throws the RedThreadError it answered with. */
export async function ask<N extends CallName>(call: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const request: Request = { call, input }
  const reply = JSON.parse(await host().invoke(JSON.stringify(request))) as Reply
  if (!reply.ok) throw rebuilt(reply.error)
  return reply.value as OutputOf<N>
}

const rebuilt = (error: ErrorMessage) => new RedThreadError(error.code, error.data)

/** Hears every event of the engine, in order, until unsubscribed. */
export function listen(listener: (event: AppEvent) => void): () => void {
  return host().subscribe(text => listener(JSON.parse(text) as AppEvent))
}

/** Whether the host can tell where a dropped file lies. */
export const tellsPaths = (): boolean => host().pathOf !== undefined

/** Where a dropped file lies; undefined where the host cannot tell. */
export const pathOf = (file: File): string | undefined => host().pathOf?.(file) || undefined

async function fetched(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const answer = await fetch(path, { cache: 'no-store', headers })
  if (answer.ok) return answer
  const isOurs = answer.headers.get('content-type')?.startsWith('application/json')
  throw isOurs
    ? rebuilt((await answer.json()) as ErrorMessage)
    : new RedThreadError('unexpected', { detail: `${path}: ${answer.status}` })
}

/** A host may carry each answer as one message, and a message of hundreds of megabytes breaks its channel. */
const piece = 16 * 2 ** 20

/** The bytes of a resource below the app's origin, whose size is known, piece by piece. */
export async function bytesOf(path: string, size: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += piece) {
    const range = `bytes=${at}-${Math.min(size, at + piece) - 1}`
    bytes.set(new Uint8Array(await (await fetched(path, { range })).arrayBuffer()), at)
  }
  return bytes.buffer
}

/** The text that was found in an exhibit; it is read now where it was not yet. */
export const exhibitText = async (id: string): Promise<EvidenceText> =>
  (await (await fetched(resources.exhibitText(id))).json()) as EvidenceText

/** A part of the records of the open case, and the commit number that all of them are of. */
export interface RecordsPart {
  readonly seq: number
  readonly records: readonly CaseRecord[]
}

/** Every record of the open case, part by part; the next one is fetched while one is taken in. */
export async function* recordParts(): AsyncGenerator<RecordsPart, void> {
  let coming: Promise<Response> | undefined = fetched(resources.records('now', 0))
  while (coming) {
    const answer: Response = await coming
    const [seq, next] = [Number(answer.headers.get('x-seq')), answer.headers.get('x-next')]
    const records = (await answer.json()) as readonly CaseRecord[]
    coming = next === null ? undefined : fetched(resources.records(seq, Number(next)))
    // met when it is waited for, unless nobody wants the rest
    coming?.catch(() => undefined)
    yield { seq, records }
  }
}
