import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { attachPaths } from '#engine/case/evidence.ts'
import { execute } from '#engine/case/execute.ts'
import { sha256Hex } from '#engine/secrets/crypto/hash.ts'
import { lockNames } from '#engine/storage/lock/lock.ts'
import { stateHash } from '#shared/ops/state.ts'
import { startEngine } from '../../support/engine.ts'
import { filesBelow, job, newCase, openTestCase, secretOf, testFolder } from '../../support/open-case.ts'
import { readOnlyFolder } from '../../support/read-only-folder.ts'

/** Every byte and name of a folder. */
async function imageOf(folder: string): Promise<Record<string, string>> {
  const image: Record<string, string> = {}
  for (const path of (await filesBelow(folder)).sort()) {
    const { mtimeMs } = await stat(join(folder, path))
    image[path] = `${sha256Hex(await readFile(join(folder, path)))} ${mtimeMs}`
  }
  return image
}

/** Another program that has the case open for writing; gives its id and the last state it acknowledged. */
async function holder(folder: string): Promise<{ pid: number; line: string }> {
  const script = join(import.meta.dirname, '../../support/work-until-killed.ts')
  const env = { ...process.env, TEST_SECRET: JSON.stringify(secretOf(folder)) }
  const child = spawn(process.execPath, [script, 'hold', folder], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [bytes] = await once(child.stdout, 'data')
  return { pid: child.pid ?? 0, line: String(bytes).trim() }
}

async function caseWithExhibit(): Promise<{ folder: string; exhibit: string }> {
  const [folder, outside] = [await newCase(), await testFolder()]
  const session = await openTestCase(folder)
  await writeFile(join(outside, 'seized.txt'), 'what was said')
  const { created } = await attachPaths(session, [join(outside, 'seized.txt')], {}, job)
  await session.close()
  return { folder, exhibit: created[0] ?? '' }
}

it('refuses the second, lets it look without a trace, and lets it take over once the first is killed', async () => {
  const { folder, exhibit } = await caseWithExhibit()
  const { pid, line } = await holder(folder)
  const before = await imageOf(folder)
  const engine = await startEngine()
  const secret = secretOf(folder)
  const refused = await engine.answer('case.open', { path: folder, secret }).catch(error => error)
  expect(refused).toMatchObject({ code: 'case-locked', data: { pid } })
  expect(refused.message).toContain(`process ${pid}`)
  expect(await engine.answer('case.status', {})).toBeNull()

  const status = await engine.answer('case.open', { path: folder, secret, readOnly: true })
  expect([status.readOnly, status.findings, String(status.seq)]).toEqual([true, [], line.split(' ')[0]])
  expect(await engine.answer('verify', { job: 'v' })).toMatchObject({ ok: true, exhibits: { intact: 1 } })
  await engine.answer('evidence.view', { exhibit })
  for await (const _ of (await engine.resource(`/case/exhibit/${exhibit}`))?.body ?? []);
  const readOnly = { code: 'read-only' }
  await expect(engine.answer('run', { command: 'note.add', input: { text: 'x' } })).rejects.toMatchObject(readOnly)
  await expect(engine.answer('evidence.upload', { name: 'a', size: 1 })).rejects.toMatchObject(readOnly)
  const attaching = engine.answer('evidence.addPaths', { job: 'a', paths: [join(folder, 'case.hdr')], acquisition: {} })
  await expect(attaching).rejects.toMatchObject(readOnly)
  await expect(engine.answer('case.passphrase', { secret, passphrase: 'x' })).rejects.toMatchObject(readOnly)
  await engine.answer('case.close', {})
  expect(await imageOf(folder)).toEqual(before)

  process.kill(pid, 'SIGKILL')
  await gone(pid)
  const taken = await engine.answer('case.open', { path: folder, secret })
  expect([taken.readOnly, taken.findings]).toEqual([false, []])
  await engine.answer('run', { command: 'note.add', input: { text: 'taken over' } })
  await engine.answer('case.close', {})
  const session = await openTestCase(folder)
  expect(session.store.data.seq).toBe(status.seq + 1)
  await session.close()
})

it('writes nothing to a medium that is read-only, and says why', async ({ skip }) => {
  const { folder, exhibit } = await caseWithExhibit()
  const hash = await openTestCase(folder, true).then(session => stateHash(session.store.data.state))
  const before = await imageOf(folder)
  await using _ = readOnlyFolder(folder) ?? skip('a folder cannot be mounted read-only here (it takes root)')
  const engine = await startEngine()
  const opening = { path: folder, secret: secretOf(folder) }
  const refused = { code: 'case-not-writable', data: { detail: 'the disk is read-only' } }
  await expect(engine.answer('case.open', opening)).rejects.toMatchObject(refused)
  // What the disk refuses must not be asked of the user first.
  const reading = await engine.answer('case.open', { ...opening, readOnly: true })
  expect(reading).toMatchObject({ readOnly: true, readOnlyReason: 'the disk is read-only', findings: [] })
  const session = await openTestCase(folder, true)
  expect(stateHash(session.store.data.state)).toBe(hash)
  await session.close()
  const noting = engine.answer('run', { command: 'note.add', input: { text: 'x' } })
  await expect(noting).rejects.toThrow('This case is open read-only: the disk is read-only.')
  const path = join(engine.dataFolder, 'seized.txt')
  await engine.answer('evidence.export', { exhibit, path, purpose: 'court', recipient: 'Registry' })
  expect(await readFile(path, 'utf8')).toBe('what was said')
  await engine.answer('case.lock', {})
  expect(await engine.answer('case.unlock', { secret: opening.secret })).toMatchObject({ readOnly: true })
  await engine.answer('case.close', {})
  expect(await imageOf(folder)).toEqual(before)
})

it('refuses to write once another program took the case over, and loses nothing of either', async () => {
  const folder = await newCase()
  const session = await openTestCase(folder)
  await execute(session, 'note.add', { text: 'before' })
  const mark = join(folder, lockNames.mark)
  const other = { ...JSON.parse(await readFile(mark, 'utf8')), host: 'office-2', nonce: '1'.repeat(32) }
  await writeFile(mark, JSON.stringify(other))
  await expect(execute(session, 'note.add', { text: 'after' })).rejects.toMatchObject({ code: 'lock-lost' })
  await session.close()
  expect(JSON.parse(await readFile(mark, 'utf8'))).toEqual(other)
  await rm(mark)
  const again = await openTestCase(folder)
  expect([again.store.data.seq, again.findings, again.readOnly]).toEqual([2, [], false])
  await again.close()
})

async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0)
      await new Promise(resolve => setTimeout(resolve, 5))
    } catch {
      return
    }
  }
}
