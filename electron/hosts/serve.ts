/** The one door of `invoke`: a string in, a string out, whatever the host. It never throws. */

import type { Engine } from '#engine/app.ts'
import { type CallName, calls, type InputOf, type OutputOf, type Reply, type Request } from '#shared/contract.ts'
import { errorMessage, RedThreadError } from '#shared/errors.ts'
import { type Host, listFolder } from './host.ts'

/** An evidence chunk is the longest call; anything longer is not ours. */
const longestRequest = 16_000_000

/** Answers one Request as JSON with one Reply as JSON. The host has already checked who asks. */
export async function serve(engine: Engine, host: Host, text: string): Promise<string> {
  try {
    const { call, input } = readRequest(text)
    return reply({ ok: true, value: (await answer(engine, host, call, input)) ?? null })
  } catch (error) {
    return reply({ ok: false, error: errorMessage(error) })
  }
}

/** Twice as long a text is more than a browser takes over its pipe: the window would close. */
const longestReply = 48_000_000

function reply(value: Reply): string {
  const text = JSON.stringify(value)
  if (text.length <= longestReply) return text
  return JSON.stringify({ ok: false, error: errorMessage(new RedThreadError('answer-too-large')) } satisfies Reply)
}

function readRequest(text: string): Request {
  if (typeof text !== 'string' || text.length > longestRequest) throw refused('the request is no string or too long')
  const request = parse(text)
  if (typeof request !== 'object' || request === null || !('call' in request))
    throw refused('the request names no call')
  // Object.hasOwn: "constructor" or "__proto__" must not find anything.
  if (typeof request.call !== 'string' || !Object.hasOwn(calls, request.call)) throw refused('there is no such call')
  const call = request.call as CallName
  const checked = calls[call].input.safeParse('input' in request ? request.input : {})
  if (checked.success) return { call, input: checked.data }
  throw refused(...checked.error.issues.map(issue => `${issue.path.join('.') || 'input'}: ${issue.message}`))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refused('the request is not JSON')
  }
}

const refused = (...problems: readonly string[]) => new RedThreadError('invalid-input', { problems })

/** The host's own calls are answered here, everything else by the engine; the schema has made sure of the input. */
async function answer(engine: Engine, host: Host, call: CallName, input: unknown): Promise<unknown> {
  if (call === 'host.pick') return host.pick(input as InputOf<'host.pick'>)
  if (call === 'host.folder') return listFolder((input as InputOf<'host.folder'>).folder)
  const value = await engine.answer(call, input as never)
  return call === 'app.status' ? withStart(value as OutputOf<'app.status'>, host.startWith()) : value
}

function withStart(status: OutputOf<'app.status'>, startWith: string | undefined): OutputOf<'app.status'> {
  return startWith === undefined ? status : { ...status, startWith }
}
