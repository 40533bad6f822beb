import { expect, test } from 'vitest'
import type { Engine } from '#engine/app.ts'
import type { Host } from '#hosts/host.ts'
import { serve } from '#hosts/serve.ts'
import { RedThreadError } from '#shared/errors.ts'

const host: Host = { pick: async () => ({ inPage: true }), startWith: () => '/cases/Fox.case' }

/** What stands behind the door: it answers with what it was asked, or fails as it is told to. */
const behind = (fails?: unknown): Engine => ({
  answer: async (name, input) => {
    if (fails !== undefined) throw fails
    return { name, input } as never
  },
  resource: async () => null,
  state: () => null,
  subscribe: () => () => undefined,
  close: async () => undefined,
})

const ask = async (text: unknown, engine = behind()) => JSON.parse(await serve(engine, host, text as string))
const call = (name: string, input?: unknown) => JSON.stringify({ call: name, input })

test('a call comes back answered, its input checked and trimmed', async () => {
  const reply = await ask(call('app.actor', { actor: '  R. Vasquez ' }))
  expect(reply).toEqual({ ok: true, value: { name: 'app.actor', input: { actor: 'R. Vasquez' } } })
})

test('the status carries the case named at the start', async () => {
  expect((await ask(call('app.status'))).value.startWith).toBe('/cases/Fox.case')
})

test.each([
  ['no JSON', 'not json'],
  ['no object', '"app.status"'],
  ['nothing', ''],
  ['no string at all', { call: 'app.status' }],
  ['no call', '{}'],
  ['an unknown call', call('app.everything')],
  ['a name every object has', call('constructor')],
  ['a prototype', '{"call":"__proto__"}'],
  ['a call that is no name', '{"call":["app.status"]}'],
  ['a wrong input', call('case.open', { path: '' })],
  ['more than was asked for', call('case.status', { extra: 1 })],
  ['too much', call('evidence.chunk', { upload: 'u', base64: 'A'.repeat(16_000_001) })],
])('%s is refused in words, and nothing is thrown', async (_, text) => {
  const reply = await ask(text)
  expect(reply.ok).toBe(false)
  expect(reply.error).toMatchObject({ code: 'invalid-input', family: 'refused' })
})

test('what fails behind the door comes back as its own words, what is not ours as a fault without its stack', async () => {
  expect((await ask(call('case.status'), behind(new RedThreadError('no-case-open')))).error.code).toBe('no-case-open')
  const fault = await ask(call('case.status'), behind(new TypeError('x is undefined')))
  expect(fault.error).toMatchObject({ code: 'unexpected', family: 'fault', data: { detail: 'x is undefined' } })
  expect(JSON.stringify(fault)).not.toContain('.ts:')
})

test('the file dialog is the host’s to answer', async () => {
  expect(await ask(call('host.pick', { what: 'open-case' }))).toEqual({ ok: true, value: { inPage: true } })
})
