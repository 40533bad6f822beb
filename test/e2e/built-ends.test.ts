import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleTitle } from '#shared/sample.ts'
import { ask } from './ask.ts'
import { dataFolder, leftIn, openBuilt, windowOf } from './open-built.ts'
import { caseShown } from './steps/cases.ts'

const passphrase = 'seven words nobody would guess on a Monday'
const linux = process.platform === 'linux'

test.runIf(linux)('however many signals come, the app ends once its case is shut', async () => {
  const folder = await dataFolder()
  const app = openBuilt(folder, { args: ['--sample'] })
  const { page } = await windowOf(app)
  await caseShown(page, sampleTitle)
  const before = (await leftIn(folder)).snapshots
  for (let entry = 0; entry < 20; entry++)
    await ask(page, 'run', { command: 'case.edit', input: { title: `Title ${entry}` } })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGTERM'] as const) app.kill(signal)
  expect(await app.ended).toEqual({ code: 0, signal: null, says: '' })
  const left = await leftIn(folder)
  expect(left.locks).toBe(0)
  expect(left.snapshots).toBeGreaterThan(before)
})

test('a window closed while it is still loading is no error, and the case is shut', async () => {
  const folder = await dataFolder()
  const app = openBuilt(folder, { args: ['--sample'], closesWhileLoading: true })
  expect(await app.ended).toEqual({ code: 0, signal: null, says: '' })
  expect(app.asked).toEqual([])
  expect((await leftIn(folder)).locks).toBe(0)
})

test('a page that crashes is loaded again, but not for ever', async () => {
  const app = openBuilt(await dataFolder(), { args: ['--sample'] })
  const { page } = await windowOf(app)
  await caseShown(page, sampleTitle)
  for (const reloads of [1, 2]) {
    await app.crash()
    await expect.poll(app.reloads, { timeout: 60_000 }).toBe(reloads)
    await caseShown(app.page(), sampleTitle)
  }
  await app.crash()
  expect(await app.ended).toMatchObject({ code: 0, says: '' })
  expect(app.reloads()).toBe(2)
  expect(app.asked).toMatchObject([{ kind: 'error', options: { content: expect.stringContaining('crashed 3 times') } }])
})

test('a second start hands its case to the first, which offers it; a file opened before the app is ready too', async () => {
  const folder = await dataFolder()
  const [one, two] = [join(folder, 'One.case'), join(folder, 'Two.case')]
  const app = openBuilt(folder, { env: { STAND_IN_OPENED_WITH: one } })
  const { page } = await windowOf(app)
  const startWith = async () => (await ask(page, 'app.status', {})).startWith
  expect(await startWith()).toBe(one)
  const second = openBuilt(folder, { args: ['Two.case'], folder })
  expect(await second.ended).toMatchObject({ code: 0, says: '' })
  await expect.poll(startWith, { timeout: 60_000 }).toBe(two)
  await page.close()
  expect((await app.ended).code).toBe(0)
})

test('what nobody is in front of locks itself', async () => {
  const folder = await dataFolder()
  const app = openBuilt(folder)
  const { page } = await windowOf(app)
  for (const event of ['suspend', 'lock-screen'] as const) {
    await ask(page, 'case.new', { path: join(folder, `${event}.case`), title: event, passphrase })
    await app.app.power(event)
    await page.getByRole('button', { name: 'Unlock', exact: true }).waitFor()
    expect(await ask(page, 'case.status', {})).toMatchObject({ locked: true })
    await ask(page, 'case.close', {})
  }
})

test('whatever a page tries, a guard of the app stops it', async () => {
  const app = openBuilt(await dataFolder())
  const { page } = await windowOf(app)
  const tries = `Promise.all([
    fetch('https://evil.example/').then(() => 'reached', () => 'stopped'),
    fetch('/case/records/now.0', { method: 'POST' }).then(answer => (answer.ok ? 'reached' : 'stopped'), () => 'stopped'),
    new Promise(done => { const i = new Image(); i.onload = () => done('reached'); i.onerror = () => done('stopped'); i.src = 'https://evil.example/x.png' }),
    new Promise(done => { const f = document.createElement('iframe'); f.src = 'https://evil.example/'; f.onload = () => done('stopped'); document.body.append(f) }),
    Promise.resolve(open('https://evil.example/')).then(() => 'stopped'),
    redThread.invoke('{"call":"no.such"}').then(text => (JSON.parse(text).ok ? 'reached' : 'stopped')),
  ])`
  expect(await page.evaluate<string[]>(tries)).toEqual(Array(6).fill('stopped'))
  await page.evaluate(`location.href = 'https://evil.example/'`)
  await page.evaluate(`location.href = '/case/exhibit/e1'`)
  await page.waitForTimeout(300)
  expect(new URL(page.url()).pathname).toBe('/')
  await expect.poll(() => page.context().pages().length).toBe(1)
  expect(app.letThrough).toEqual([])
})
