import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { attachPaths } from '#engine/case/evidence.ts'
import { execute, undo } from '#engine/case/execute.ts'
import { verifyCase } from '#engine/case/verify.ts'
import { stateHash } from '#shared/ops/state.ts'
import { startEngine } from '../../support/engine.ts'
import { imageOf } from '../../support/folder-image.ts'
import { job, newCase, openTestCase, secretOf, testFolder } from '../../support/open-case.ts'

const toRenamed = async (folder: string) => join(dirname(folder), 'Renamed.case')
const toElsewhere = async () => join(await testFolder(), 'Elsewhere.case')

it.each([
  ['renamed', toRenamed],
  ['moved to another folder', toElsewhere],
])('goes on as before in a folder that is %s while it is open', async (_, place) => {
  const folder = await newCase()
  const session = await openTestCase(folder)
  await execute(session, 'note.add', { text: 'before' })
  const moved = await place(folder)
  await rename(folder, moved)
  // Another one of the same case at the old place is not it.
  await cp(moved, folder, { recursive: true })
  const copy = await imageOf(folder)
  const path = join(dirname(folder), 'seized.txt')
  await writeFile(path, 'what was said')
  await attachPaths(session, [path], {}, job)
  await execute(session, 'note.add', { text: 'after' })
  await undo(session)
  expect(session.folder).toBe(moved)
  expect(await verifyCase(session, job)).toMatchObject({ ok: true, exhibits: { intact: 1 } })
  const hash = stateHash(session.store.data.state)
  await session.close()
  expect(await imageOf(folder)).toEqual(copy)
  expect((await readdir(moved)).includes('lock')).toBe(false)
  const again = await openTestCase(moved, false, secretOf(folder))
  expect([again.readOnly, again.findings, stateHash(again.store.data.state)]).toEqual([false, [], hash])
  await again.close()
})

it('asks for the lock where the folder is by now, and not where it was', async () => {
  const folder = await newCase()
  const session = await openTestCase(folder)
  const moved = await toRenamed(folder)
  await rename(folder, moved)
  const mark = JSON.parse(await readFile(join(moved, 'lock'), 'utf8'))
  const ofAnother = JSON.stringify({ ...mark, nonce: 'f'.repeat(32), host: 'elsewhere' })
  await mkdir(folder)
  await writeFile(join(folder, 'lock'), ofAnother)
  await execute(session, 'note.add', { text: 'who has a copy at the old place does not have this one' })
  await writeFile(join(moved, 'lock'), ofAnother)
  const refused = execute(session, 'note.add', { text: 'who took this one over has it' })
  await expect(refused).rejects.toMatchObject({ code: 'lock-lost', data: { host: 'elsewhere' } })
  await session.close()
})

it('is unlocked where it was renamed to, while it was open or locked, and not in a copy beside it', async () => {
  const [engine, folder] = [await startEngine(), await newCase()]
  const secret = secretOf(folder)
  await engine.answer('case.open', { path: folder, secret })
  const first = join(dirname(folder), 'First.case')
  await rename(folder, first)
  await engine.answer('run', { command: 'note.add', input: { text: 'renamed while open' } })
  expect(await engine.answer('case.lock', {})).toMatchObject({ path: first, title: 'First' })
  const second = join(dirname(folder), 'Second.case')
  await cp(first, join(dirname(folder), 'A copy.case'), { recursive: true })
  await rename(first, second)
  const status = await engine.answer('case.unlock', { secret })
  expect(status).toMatchObject({ path: second, seq: 2, readOnly: false, findings: [] })
  const { recent } = await engine.answer('app.status', {})
  expect(recent.map(({ path }) => basename(path))).not.toContain('First.case')
  await engine.answer('run', { command: 'note.add', input: { text: 'after' } })
  await engine.answer('case.lock', {})
  await rename(second, join(await testFolder(), 'Far away.case'))
  const lost = engine.answer('case.unlock', { secret })
  await expect(lost).rejects.toMatchObject({ code: 'case-moved', data: { path: second } })
  await cp(join(dirname(folder), 'A copy.case'), second, { recursive: true })
  const { findings, path } = await engine.answer('case.unlock', { secret })
  expect([path, findings[0]?.about]).toEqual([second, 'older-copy'])
  await engine.answer('case.close', {})
})

it('says so where the folder is gone, and makes no ghost of it', async () => {
  const folder = await newCase()
  const session = await openTestCase(folder)
  await execute(session, 'note.add', { text: 'saved' })
  await rm(folder, { recursive: true })
  const path = join(dirname(folder), 'seized.txt')
  await writeFile(path, 'what was said')
  await expect(attachPaths(session, [path], {}, job)).rejects.toMatchObject({ code: 'case-moved' })
  await expect(verifyCase(session, job)).rejects.toMatchObject({ code: 'case-moved' })
  await session.close()
  expect(await readdir(dirname(folder))).toEqual(['seized.txt'])
})
