import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { execute, nextSentence, redo, undo } from '#engine/case/execute.ts'
import { giveBundle } from '#engine/case/give-bundle.ts'
import { receiveBundle } from '#engine/case/receive-bundle.ts'
import type { Session } from '#engine/case/session.ts'
import { verifyCase } from '#engine/case/verify.ts'
import { decodeHeader } from '#engine/secrets/header/header-format.ts'
import { signerFromSeed } from '#engine/secrets/identity/ed25519.ts'
import { headerNames } from '#engine/storage/header-copies.ts'
import { type CommitBody, copyOf, decodeCommit } from '#shared/ops/commit.ts'
import { stateHash } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import { golden, goldenBundlePassphrase, goldenCases, withoutSnapshots } from '../../support/golden.ts'
import { job, openTestCase, quickArgon, testFolder, testPassphrase } from '../../support/open-case.ts'
import { verifierPath } from '../handover/bundle/sample.ts'

async function commitsOf({ journal, store }: Session): Promise<readonly CommitBody[]> {
  const commits: CommitBody[] = []
  for await (const payload of journal.upTo(store.data.seq)) commits.push(decodeCommit(payload.toString()))
  return commits
}

const recordsOf = ({ store }: Session) => [...store.data.state.records.values()]
const byId = (records: readonly { readonly id: string }[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The case that the golden bundle holds. */
async function received(bundle: string): Promise<Session> {
  const folder = join(await testFolder(), 'Received.case')
  const secret = { passphrase: goldenBundlePassphrase }
  await receiveBundle({ path: bundle, with: secret, folder, passphrase: testPassphrase }, job, { argon: quickArgon })
  return openTestCase(folder)
}

describe.each(goldenCases)('the golden case %s', name => {
  it('opens and says what it said, with its snapshot and without', async () => {
    const { caseFolder, told } = await golden(name)
    for (const prepare of [() => undefined, () => withoutSnapshots(caseFolder)]) {
      await prepare()
      const session = await openTestCase(caseFolder, true)
      expect([session.store.data.seq, session.store.data.head]).toEqual([told.entries, told.head])
      expect(byId(recordsOf(session))).toEqual(byId(told.records))
      // In the older two a branch was chosen.
      expect(session.findings.map(({ severity }) => severity)).toEqual(name === 'own-types' ? [] : ['note'])
      await session.close()
    }
  })

  it('is edited, and taken back to its first entry and done again', async () => {
    const { caseFolder, told } = await golden(name)
    let session = await openTestCase(caseFolder)
    expect([await nextSentence(session, 'undo'), await nextSentence(session, 'redo')]).toEqual([told.undo, told.redo])
    const before = stateHash(session.store.data.state)
    await redo(session)
    await undo(session)
    expect(stateHash(session.store.data.state)).toBe(before)
    let undone = 0
    for (; await nextSentence(session, 'undo'); undone++) await undo(session)
    expect(undone).toBeGreaterThan(15)
    await session.close()
    session = await openTestCase(caseFolder)
    for (let i = 0; i < undone; i++) await redo(session)
    expect(stateHash(session.store.data.state)).toBe(before)
    await execute(session, 'note.add', { text: 'years later' })
    expect(await verifyCase(session, job)).toMatchObject({ ok: true, problems: [] })
    await undo(session)
    await redo(session)
    const [edited, history] = [stateHash(session.store.data.state), session.store.data.history]
    await session.close()
    await withoutSnapshots(caseFolder)
    session = await openTestCase(caseFolder, true)
    expect(stateHash(session.store.data.state)).toBe(edited)
    expect(session.store.data.history).toEqual(history)
    // Whoever takes an entry of the first format back names it by copy and hash all the same.
    const commits = await commitsOf(session)
    for (const { seq, undoes } of commits.slice(told.entries)) {
      if (undoes === undefined) continue
      const named = await session.journal.read(undoes.seq)
      const copy = copyOf(commits[undoes.seq - 1] ?? {}, session.caseId)
      expect(undoes, `entry ${seq}`).toEqual({ copy, seq: undoes.seq, hash: named.hash })
    }
    await session.close()
  })

  it('goes on as one copy over all its openings, and keeps older programs out from then on', async () => {
    const { caseFolder, told } = await golden(name)
    for (const text of ['one', 'two']) {
      const session = await openTestCase(caseFolder)
      await execute(session, 'note.add', { text })
      await session.close()
    }
    const session = await openTestCase(caseFolder, true)
    const copies = (await commitsOf(session)).map(({ copy }) => copy)
    const own = copies[told.entries]
    expect([copies.slice(told.entries), own?.length]).toEqual([[own, own], 32])
    expect(copies[0] === undefined).toBe(name === 'format-1')
    // In that of format 2 a branch was chosen, which went on as a new copy.
    if (name === 'format-2') expect([copies[told.entries - 1], copies[0] === own]).toEqual([own, false])
    for (const name of headerNames) {
      expect(decodeHeader(await readFile(join(caseFolder, name)))).toMatchObject({ version: 2 })
    }
    await session.close()
  })

  it('comes out of its bundle, as a copy of its own', async () => {
    const { bundle, told } = await golden(name)
    const session = await received(bundle)
    const given = told.records.filter(({ record }) => record !== 'bundle' && record !== 'custody-event')
    const came = recordsOf(session).filter(({ record }) => record !== 'custody-event')
    expect(byId(came)).toEqual(byId(given))
    await execute(session, 'note.add', { text: 'by the receiver' })
    await undo(session)
    const copies = (await commitsOf(session)).map(each => copyOf(each, session.caseId))
    expect(new Set(copies.slice(0, -2)).has(session.journal.copy)).toBe(false)
    expect(copies.slice(-2)).toEqual([session.journal.copy, session.journal.copy])
    expect(await verifyCase(session, job)).toMatchObject({ ok: true, problems: [] })
    await session.close()
  })

  it('is given away anew with what was added, and received by others', async () => {
    const { caseFolder } = await golden(name)
    const session = await openTestCase(caseFolder)
    await undo(session)
    const { head } = session.store.data
    const path = join(await testFolder(), 'again.casebundle')
    const sealTo = { passphrase: goldenBundlePassphrase }
    const signer = signerFromSeed('A. Keller', randomBytes(32))
    await giveBundle(session, { path, sealTo, signer, recipient: 'Others', purpose: 'kept', verifierPath }, job)
    await session.close()
    const theirs = await received(path)
    expect([theirs.store.data.head, theirs.findings]).toEqual([head, []])
    await theirs.close()
  })
})

it('the types of the golden case with its own are offered, named and undone as they were made', async () => {
  const session = await openTestCase((await golden('own-types')).caseFolder)
  const { state } = session.store.data
  const { catalogue } = state
  const named = (title: string) => catalogue.entityTypes.find(each => each.title === title)
  expect(named('Spy balloon')).toMatchObject({
    base: 'aircraft',
    group: 'state',
    icon: 'cloud',
    plural: 'Spy balloons',
  })
  expect(named('Spy balloon')?.properties.flatMap(({ title, custom }) => (custom ? [title] : []))).toEqual([
    ...['Height', 'Mission code', 'Fate', 'Payload'],
  ])
  expect(named('Person')?.properties.at(-1)).toMatchObject({ title: 'Shoe size', kind: 'number' })
  expect(named('Airship')).toBeUndefined()
  expect(catalogue.linkTypes.at(-1)).toMatchObject({ title: 'pilots', reverse: 'piloted by', base: 'operates' })
  const entities = [...(state.ids.get('entity') ?? [])]
  expect(entities.map(id => labelOf(state, id))).toEqual(['NK-7', 'Lee', 'registration Weather balloon'])
  await session.close()
})
