import { cp, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { attachPaths } from '#engine/case/evidence.ts'
import { execute } from '#engine/case/execute.ts'
import { stateOf as stateWith } from '#shared/ops/apply.ts'
import { all, stateHash } from '#shared/ops/state.ts'
import { startEngine } from '../../support/engine.ts'
import { job, newCase, openTestCase, secretOf, testFolder } from '../../support/open-case.ts'
import { stateIn } from '../../support/records.ts'

async function note(folder: string, ...texts: readonly string[]): Promise<string> {
  const session = await openTestCase(folder)
  for (const text of texts) await execute(session, 'note.add', { text })
  const hash = stateHash(session.store.data.state)
  await session.close()
  return hash
}

/** A case and its copy, both continued, with all that the copy grew brought into the case, its snapshots too. */
async function forkedCase() {
  const folder = await newCase()
  await note(folder, 'shared')
  const other = `${folder}.copy`
  await cp(folder, other, { recursive: true })
  const mine = await note(folder, 'mine', 'mine too')
  await note(other, 'theirs')
  const session = await openTestCase(other)
  const file = join(await testFolder(), 'seized.txt')
  await writeFile(file, 'what was said')
  await attachPaths(session, [file], {}, job)
  await execute(session, 'note.add', { text: 'theirs, later' })
  const theirs = stateHash(session.store.data.state)
  await session.close()
  for (const part of ['journal', 'evidence', 'snap']) {
    await cp(join(other, part), join(folder, part), { recursive: true })
  }
  return { folder, mine, theirs }
}

async function openEngine(folder: string, how: object = {}) {
  const engine = await startEngine()
  const open = (more: object = how) => engine.answer('case.open', { path: folder, secret: secretOf(folder), ...more })
  const notes = async () => all(await stateIn(engine), 'note').map(({ text }) => text)
  const add = (text: string) => engine.answer('run', { command: 'note.add', input: { text } })
  return { engine, open, notes, add, status: await open() }
}

it('shows the longer branch, reads the other, goes on with the one that is chosen and keeps the other', async () => {
  const { folder } = await forkedCase()
  const { engine, open, notes, add, status } = await openEngine(folder)
  expect(status).toMatchObject({
    readOnly: true,
    branches: 'to choose',
    readOnlyReason: expect.stringContaining('two'),
  })
  expect(status.findings).toMatchObject([
    { severity: 'warning', says: expect.stringContaining('continued after entry 2; 2 entries of the other one') },
  ])
  expect(await notes()).toEqual(['shared', 'theirs', 'theirs, later'])
  await expect(add('x')).rejects.toMatchObject({ code: 'read-only' })
  expect((await engine.answer('verify', { job: 'v' })).problems).toEqual(['Journal entry 3: fork.'])
  const [shown, other] = await engine.answer('case.branches', {})
  expect(shown).toMatchObject({ state: 'shown', after: 2, entries: 3, by: ['A. Investigator'] })
  expect(shown?.newest[0]).toContain('theirs, later')
  expect(other).toMatchObject({ state: 'open', after: 2, entries: 2, whole: true })

  // The other is read exactly, and is not changed by that.
  const tip = other?.tip ?? ''
  expect(await engine.answer('case.branch', { branch: tip, goOn: false })).toMatchObject({ readOnly: true, head: tip })
  expect(await notes()).toEqual(['shared', 'mine', 'mine too'])
  expect(await engine.answer('case.branch', { branch: tip.slice(0, 8), goOn: true })).toMatchObject({
    readOnly: false,
    seq: 5,
    branches: 'chosen',
  })
  expect(await notes()).toEqual(['shared', 'mine', 'mine too'])
  await add('we go on')
  const again = await open()
  expect(again).toMatchObject({ readOnly: false, seq: 6, undo: expect.stringContaining('we go on') })
  expect(again.findings).toMatchObject([{ severity: 'note', says: expect.stringContaining('a branch of 3 entries') }])
  const verified = await engine.answer('verify', { job: 'v' })
  expect(verified).toMatchObject({
    ok: true,
    problems: [],
    notes: [expect.stringContaining('3 entries after entry 2')],
  })
  const [commit] = await engine.answer('journal.page', { before: 6, limit: 1 })
  expect(commit).toMatchObject({ command: 'branch.set-aside', by: expect.any(String) })

  // What is set aside can be looked at, and chosen later; what was chosen before is set aside then.
  const aside = (await engine.answer('case.branches', {}))[1]
  expect(aside).toMatchObject({ state: 'aside', entries: 3 })
  expect(await open({ branch: aside?.tip })).toMatchObject({ readOnly: true, branches: 'to choose' })
  expect(await notes()).toEqual(['shared', 'theirs', 'theirs, later'])
  await expect(add('x')).rejects.toThrow('this branch of it is set aside')
  expect(await engine.answer('case.branch', { branch: aside?.tip ?? '', goOn: true })).toMatchObject({
    readOnly: false,
  })
  await add('changed our mind')
  expect(await open()).toMatchObject({ readOnly: false, branches: 'chosen' })
  expect(await notes()).toEqual(['shared', 'theirs', 'theirs, later', 'changed our mind'])
  await expect(open({ branch: 'ffffffff' })).rejects.toMatchObject({ code: 'no-such-branch' })
})

it('lets no snapshot and no exhibit of one branch into the other', async () => {
  const { folder, mine, theirs } = await forkedCase()
  const { engine, status } = await openEngine(folder)
  const stateOf = async () => {
    const session = await openTestCase(folder, true)
    await session.close()
    return stateHash(session.store.data.state)
  }
  expect([await stateOf(), status.seq]).toEqual([theirs, 5])
  const other = (await engine.answer('case.branches', {})).find(({ state }) => state === 'open')
  await engine.answer('case.branch', { branch: other?.tip ?? '', goOn: true })
  await engine.answer('case.close', {})
  // The snapshot of what was set aside stands at the same entry: only its hash tells it from ours.
  const chosen = await openTestCase(folder)
  const { state } = chosen.store.data
  const ours = [...state.records.values()].filter(({ record }) => record !== 'branch')
  expect(stateHash(stateWith(ours))).toBe(mine)
  await execute(chosen, 'note.add', { text: 'we go on' })
  await chosen.close()
  const snapshots = (await readdir(join(folder, 'snap'))).map(name => Number.parseInt(name, 10))
  expect(Math.max(...snapshots)).toBe(6)
  expect((await openTestCase(folder, true)).store.data.seq).toBe(6)
})

it('opens again what was open where choosing is refused', async () => {
  const { folder } = await forkedCase()
  const { engine, add } = await openEngine(folder, { readOnly: true })
  const other = (await engine.answer('case.branches', {})).find(({ state }) => state === 'open')
  // Another program has the case: choosing is refused, and what was open is open again.
  const holder = await openTestCase(folder)
  const going = engine.answer('case.branch', { branch: other?.tip ?? '', goOn: true })
  await expect(going).rejects.toMatchObject({ code: 'case-locked' })
  expect(await engine.answer('case.status', {})).toMatchObject({ readOnly: true, seq: 5 })
  await holder.close()
  expect(await engine.answer('case.branch', { branch: other?.tip ?? '', goOn: true })).toMatchObject({
    readOnly: false,
  })
  await add('it goes on')
})
