import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '#engine/app.ts'
import { answerGet, plainPath, readRange } from '#hosts/assets.ts'
import { evidenceMediaType } from '#hosts/headers.ts'
import { RedThreadError } from '#shared/errors.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'assets-'))
  await mkdir(join(root, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(root, 'renderer', 'index.html'), '<!doctype html>')
  await writeFile(join(root, 'renderer', 'assets', 'main.js'), 'let a')
  await writeFile(join(root, 'secret.txt'), 'secret')
})
afterAll(() => rm(root, { recursive: true }))

const engine: Engine = {
  answer: async () => null as never,
  state: () => null,
  subscribe: () => () => undefined,
  close: async () => undefined,
  resource: async (path, range) => {
    if (path.endsWith('/broken')) throw new RedThreadError('exhibit-damaged', { number: 'E1' })
    if (path.endsWith('/none')) return null
    const body = (async function* () {
      yield Buffer.from(`<script>${JSON.stringify(range ?? null)}</script>`)
    })()
    return { status: range ? 206 : 200, headers: { 'content-type': 'text/html', 'x-seq': '7' }, body }
  },
}

const get = (path: string, range?: string) => answerGet(engine, join(root, 'renderer'), path, range)

test('the app’s own files come with their types and every guard', async () => {
  const page = await get('/')
  expect(page.status).toBe(200)
  expect(String(await buffer(page.body))).toBe('<!doctype html>')
  expect((await get('/assets/main.js')).headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-length': '5',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
})

test('what decodes pictures of strangers may run compiled code, and ask nobody for anything', async () => {
  for (const name of ['picture-worker-Ab_1.js', 'pdf.worker.min-Cd-2.js']) {
    await writeFile(join(root, 'renderer', 'assets', name), 'let b')
    expect((await get(`/assets/${name}`)).headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
    })
  }
  const window = (await get('/')).headers['content-security-policy']
  for (const path of ['/assets/main.js', '/assets/picture-worker.html', '/x/assets/picture-worker.js'])
    expect((await get(path)).headers['content-security-policy']).toBe(window)
})

test('the policy is the promised one, word for word, also in the page itself', async () => {
  const promised =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default"
  expect((await get('/')).headers['content-security-policy']).toBe(promised)
  const page = await readFile(join(import.meta.dirname, '../../renderer/index.html'), 'utf8')
  // What frames a page can be said by a header alone.
  expect(/Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1]).toBe(
    promised.replace(" frame-ancestors 'none';", ''),
  )
})

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '/..\\secret.txt',
  '/%5c..%5csecret.txt',
  '/secret.txt%00.js',
  '//etc/passwd',
  '/C:/Windows/win.ini',
  '/%',
  'secret.txt',
  '/assets',
  '/nothing.js',
])('%s leads nowhere', async path => {
  const answer = await get(path)
  expect(answer.status).toBe(404)
  expect(String(await buffer(answer.body))).toBe('')
})

describe('evidence', () => {
  test('is sandboxed and never served as something that runs', async () => {
    const { headers, body } = await get('/case/exhibit/e1')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*; sandbox$/)
    expect(headers['content-security-policy']).not.toMatch(/script-src|allow-/)
    expect(String(await buffer(body))).toBe('<script>null</script>')
  })

  test.each([
    ['text/html', 'text/plain; charset=utf-8'],
    ['TEXT/HTML; charset=windows-1251', 'text/plain; charset=windows-1251'],
    ['application/xhtml+xml', 'text/plain; charset=utf-8'],
    ['application/xml', 'text/plain; charset=utf-8'],
    ['text/javascript', 'text/plain; charset=utf-8'],
    ['application/javascript', 'text/plain; charset=utf-8'],
    ['text/css', 'text/plain; charset=utf-8'],
    ['text/csv', 'text/plain; charset=utf-8'],
    ['message/rfc822', 'text/plain; charset=utf-8'],
    ['application/json', 'text/plain; charset=utf-8'],
    ['image/png', 'image/png'],
    ['image/svg+xml', 'image/svg+xml'],
    ['application/pdf', 'application/pdf'],
    ['application/wasm', 'application/octet-stream'],
    ['application/x-shockwave-flash', 'application/octet-stream'],
    ['', 'application/octet-stream'],
    ['image/png\r\nset-cookie: a', 'application/octet-stream'],
  ])('of type %j is served as %s', (stored, served) => expect(evidenceMediaType(stored)).toBe(served))

  test('passes on the range asked for, and the engine’s own headers', async () => {
    const { status, headers, body } = await get('/case/exhibit/e1', 'bytes=10-19')
    expect([status, headers['x-seq']]).toEqual([206, '7'])
    expect(String(await buffer(body))).toBe('<script>{"start":10,"end":19}</script>')
  })

  test('that is missing is not found; that is damaged says so', async () => {
    expect((await get('/case/exhibit/none')).status).toBe(404)
    const broken = await get('/case/exhibit/broken')
    expect(broken.status).toBe(500)
    expect(JSON.parse(String(await buffer(broken.body)))).toMatchObject({ code: 'exhibit-damaged' })
  })
})

test('ranges we do not serve are answered whole', () => {
  expect(readRange('bytes=5-')).toEqual({ start: 5 })
  expect([undefined, 'bytes=-5', 'bytes=1-2,4-5', 'lines=1-2'].map(readRange)).toEqual(Array(4).fill(undefined))
})

test('a path is read once, never twice', () => {
  expect(plainPath('/case/exhibit/a%252fb?x=../..#..')).toBe('/case/exhibit/a%2fb')
})
