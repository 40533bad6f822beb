import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { attachPaths } from '#engine/case/evidence.ts'
import { unlock } from '#engine/secrets/header/header.ts'
import { headerNames, readHeader } from '#engine/storage/header-copies.ts'
import { type EngineCall, type InputOf, resources } from '#shared/contract.ts'
import { stateHash } from '#shared/ops/state.ts'
import { startEngine } from '../../support/engine.ts'
import { job, newCase, openTestCase, secretOf, testFolder, testPassphrase } from '../../support/open-case.ts'

const passphrase = 'orbit tundra velvet parcel mango siren'

async function caseWithExhibit(): Promise<{ folder: string; exhibit: string; hash: string }> {
  const [folder, outside] = [await newCase(), await testFolder()]
  const session = await openTestCase(folder)
  await writeFile(join(outside, 'large.bin'), Buffer.alloc(8_000_000, 'evidence'))
  const { created } = await attachPaths(session, [join(outside, 'large.bin')], {}, job)
  await session.close()
  return { folder, exhibit: created[0] ?? '', hash: stateHash(session.store.data.state) }
}

const questions: { readonly [N in EngineCall]?: InputOf<N> } = {
  run: { command: 'note.add', input: { text: 'x' } },
  undo: {},
  redo: {},
  'journal.page': { limit: 5 },
  verify: { job: 'v' },
  'evidence.addPaths': { job: 'a', paths: ['/x'], acquisition: {} },
  'evidence.upload': { name: 'x', size: 1 },
  'evidence.view': { exhibit: 'x' },
  'evidence.export': { exhibit: 'x', path: '/x', purpose: 'x', recipient: 'x' },
  'evidence.search': { job: 's', query: 'xx' },
  'case.salvage': { path: '/x' },
  'case.passphrase': { secret: { passphrase }, passphrase },
  'case.lock': {},
}

it('gives nothing away once it is locked, not even to what was under way', async () => {
  const { folder, exhibit, hash } = await caseWithExhibit()
  const engine = await startEngine()
  await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  const reading = (await engine.resource(resources.exhibit(exhibit)))?.body[Symbol.asyncIterator]()
  expect((await reading?.next())?.done).toBe(false)
  const verifying = engine.answer('verify', { job: 'v' }).then(
    () => 'verified',
    error => error.code,
  )
  const { upload } = await engine.answer('evidence.upload', { name: 'a', size: 3 })
  await engine.answer('evidence.chunk', { upload, base64: 'YWJj' })

  const locked = await engine.answer('case.lock', {})
  expect(locked).toMatchObject({ path: folder, title: 'Test', locked: true, seq: 0, head: '', findings: [] })
  expect(engine.events.at(-1)).toEqual({ event: 'status', status: locked })
  expect(['cancelled', 'verified']).toContain(await verifying)
  const going = reading?.next().then(
    ({ done }) => (done ? 'at its end' : 'goes on'),
    error => error.code,
  )
  expect(await going).toBe('no-case-open')
  for (const [call, input] of Object.entries(questions)) {
    await expect(engine.answer(call as 'run', input as never), call).rejects.toMatchObject({ code: 'no-case-open' })
  }
  await expect(engine.answer('evidence.chunk', { upload, base64: '' })).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await engine.resource(resources.records('now', 0))).toBeNull()
  expect(await engine.resource(resources.exhibit(exhibit))).toBeNull()

  const wrong = engine.answer('case.unlock', { secret: { passphrase: 'not this one at all' } })
  await expect(wrong).rejects.toMatchObject({ code: 'wrong-passphrase' })
  expect(await engine.answer('case.status', {})).toEqual(locked)
  const again = await engine.answer('case.unlock', { secret: secretOf(folder) })
  expect([again.locked, again.readOnly, again.findings]).toEqual([false, false, []])
  await engine.close()
  const session = await openTestCase(folder, true)
  expect(session.store.data.state.records.size).toBeGreaterThan(0)
  if (session.store.data.seq === 2) expect(stateHash(session.store.data.state)).toBe(hash)
  await session.close()
})

it('zeroes the keys of a closed session', async () => {
  const session = await openTestCase(await newCase())
  expect(session.caseKey.every(byte => byte === 0)).toBe(false)
  await session.close()
  expect(session.caseKey.every(byte => byte === 0)).toBe(true)
  expect(() => session.vault.nameOf('00')).toThrow('No case is open')
  await expect(session.journal.read(1)).rejects.toMatchObject({ code: 'no-case-open' })
  await expect(session.journal.append(Buffer.from('x'))).rejects.toMatchObject({ code: 'no-case-open' })
})

it('leaves the open case open for a wrong secret, and tells a wrong passphrase from wrong recovery words', async () => {
  const [folder, other] = [await newCase(), await newCase()]
  const engine = await startEngine()
  await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  const open = (path: string, secret: InputOf<'case.open'>['secret']) => engine.answer('case.open', { path, secret })
  for (const path of [folder, other]) {
    await expect(open(path, { passphrase: 'wrong' })).rejects.toMatchObject({ code: 'wrong-passphrase' })
    const words = secretOf(path === folder ? other : folder)
    await expect(open(path, words)).rejects.toMatchObject({ code: 'wrong-recovery-key' })
  }
  await expect(open(folder, { recoveryWords: 'one two' })).rejects.toMatchObject({ code: 'recovery-word-count' })
  expect(await engine.answer('run', { command: 'note.add', input: { text: 'still open' } })).toMatchObject({ seq: 2 })
})

it('changes the passphrase in both copies; the old one fails and the recovery words go on', async () => {
  const folder = await newCase()
  const engine = await startEngine()
  await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  const change = (secret: InputOf<'case.open'>['secret'], next: string) =>
    engine.answer('case.passphrase', { secret, passphrase: next })
  await expect(change({ passphrase: 'wrong' }, passphrase)).rejects.toMatchObject({ code: 'wrong-passphrase' })
  await expect(change(secretOf(folder), 'password1')).rejects.toMatchObject({ code: 'weak-passphrase' })
  const before = (await readHeader(folder)).header.revision
  // At the same time, and while edits go on: one after another, and the last one holds.
  const editing = engine.answer('run', { command: 'note.add', input: { text: 'meanwhile' } })
  const first = change({ passphrase: testPassphrase }, 'walnut copper drizzle fabric')
  await Promise.all([first, editing, change(secretOf(folder), passphrase)])
  const { header, copies } = await readHeader(folder)
  expect([copies, header.revision]).toEqual([['good', 'good'], before + 2])
  const [one, two] = await Promise.all(headerNames.map(name => readFile(join(folder, name))))
  expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true)
  await expect(unlock(header, { passphrase: testPassphrase })).rejects.toMatchObject({ code: 'wrong-passphrase' })
  for (const secret of [{ passphrase }, secretOf(folder)]) expect(await unlock(header, secret)).toHaveLength(32)
})
