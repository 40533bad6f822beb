import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { resources } from '#shared/contract.ts'
import type { Commit } from '#shared/ops/commit.ts'
import { all, stateHash } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import { startEngine, type TestEngine } from '../../support/engine.ts'
import { newCase, openTestCase, secretOf, testFolder, testPassphrase } from '../../support/open-case.ts'
import { randomEdit, seeded } from '../../support/random-edits.ts'
import { stateIn } from '../../support/records.ts'

async function bytesOf(engine: TestEngine, path: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of (await engine.resource(path))?.body ?? []) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** A type and a property that only this case has, and something of it. */
async function addOwnType(engine: TestEngine): Promise<void> {
  const properties = [{ title: 'Mission code', kind: 'text', caption: true }] as const
  await engine.answer('run', {
    command: 'entity-type.add',
    input: { title: 'Spy balloon', base: 'aircraft', properties: [...properties] },
  })
  const [made] = all(await stateIn(engine), 'entity-type')
  const claims = [{ property: 'mission code', value: 'NK-7' }]
  await engine.answer('run', { command: 'entity.add', input: { type: made?.id ?? '', claims } })
}

/** Types of its own, random edits, two exhibits (one of them taken back again) and a few undos. */
async function fill(engine: TestEngine, outside: string): Promise<readonly string[]> {
  const random = seeded(10)
  await addOwnType(engine)
  for (let i = 0; i < 40; i++) await engine.answer('run', randomEdit(await stateIn(engine), random))
  const paths = ['a.txt', 'b.bin', 'c.bin'].map(name => join(outside, name))
  for (const [i, path] of paths.entries()) await writeFile(path, Buffer.alloc(70_000 * i + 5, `exhibit ${i}`))
  const { created } = await engine.answer('evidence.addPaths', { job: 'a', paths: paths.slice(0, 2), acquisition: {} })
  await engine.answer('evidence.addPaths', { job: 'b', paths: paths.slice(2), acquisition: {} })
  for (let i = 0; i < 4; i++) await engine.answer('undo', {})
  await engine.answer('redo', {})
  await engine.answer('redo', {})
  await engine.answer('redo', {})
  return created.filter(id => id.startsWith('ex'))
}

const journalOf = async (engine: TestEngine): Promise<readonly Commit[]> =>
  (await engine.answer('journal.page', { limit: 500 })).toReversed()

it('brings the same case: state, journal, evidence, and what can be undone', async () => {
  const [sender, receiver, outside] = [await startEngine(), await startEngine(), await testFolder()]
  const folder = await newCase()
  await sender.answer('case.open', { path: folder, secret: secretOf(folder) })
  const exhibits = await fill(sender, outside)
  const identity = await receiver.answer('identity.create', { name: 'Receiver', passphrase: testPassphrase })
  await sender.answer('identity.create', { name: 'Sender', passphrase: testPassphrase })
  const path = join(outside, 'given.casebundle')
  const [before, journal] = [stateHash(await stateIn(sender)), await journalOf(sender)]
  const to = { recipients: [identity.recipient ?? ''] }
  const giving = { job: 'w', path, to, purpose: 'review', recipientName: 'Receiver' }
  const written = await sender.answer('bundle.write', giving)
  expect(written).toMatchObject({ number: 1, entries: journal.length })

  const casePath = join(receiver.dataFolder, 'Received.case')
  const opening = { job: 'o', path, with: { identity: true }, casePath, casePassphrase: testPassphrase } as const
  const opened = await receiver.answer('bundle.open', opening)
  expect(opened.status).toMatchObject({ path: casePath, readOnly: false, findings: [], seq: journal.length })
  const theirs = await stateIn(receiver)
  expect(stateHash(theirs)).toBe(before)
  const [type] = all(theirs, 'entity-type')
  const [balloon] = all(theirs, 'entity').filter(each => each.type === type?.id)
  expect(theirs.catalogue.entityType(type?.id ?? '')).toMatchObject({ title: 'Spy balloon', base: 'aircraft' })
  expect(labelOf(theirs, balloon?.id ?? '')).toBe('NK-7')
  expect(await journalOf(receiver)).toEqual(journal)
  for (const exhibit of exhibits) {
    const [given, received] = [
      await bytesOf(sender, resources.exhibit(exhibit)),
      await bytesOf(receiver, resources.exhibit(exhibit)),
    ]
    expect(received.equals(given) && given.length > 0).toBe(true)
  }
  expect(await receiver.answer('verify', { job: 'v' })).toMatchObject({ ok: true, problems: [] })

  // The sender's own journal tells that it was given away, and only afterwards.
  const [record] = all(await stateIn(sender), 'bundle')
  expect(record).toMatchObject({ number: 1, entries: journal.length, recipient: 'Receiver', purpose: 'review' })
  expect((await journalOf(sender)).slice(0, journal.length)).toEqual(journal)

  // The same case lies there already: merging is not possible yet, and nothing is touched.
  await expect(receiver.answer('bundle.open', opening)).rejects.toMatchObject({ code: 'bundle-of-known-case' })
  expect(await readdir(receiver.dataFolder)).not.toContain('Received.case.half')
  await undoAllBothWays(receiver)
})

it('refuses to build where something else lies, and leaves it alone', async () => {
  const [engine, outside] = [await startEngine(), await testFolder()]
  const folder = await newCase(outside)
  await engine.answer('identity.create', { name: 'Me', passphrase: testPassphrase })
  const { recipient = '' } = (await engine.answer('app.status', {})).identity
  await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  const path = join(outside, 'mine.casebundle')
  const to = { recipients: [recipient] }
  await engine.answer('bundle.write', { job: 'w', path, to, purpose: 'copy', recipientName: 'Me' })
  const other = await newCase()
  const opening = { job: 'o', path, with: { identity: true }, casePassphrase: testPassphrase } as const
  await expect(engine.answer('bundle.open', { ...opening, casePath: other })).rejects.toMatchObject({
    code: 'case-exists',
  })
  await (await openTestCase(other)).close()
  expect((await engine.answer('case.status', {}))?.path).toBe(folder)
})

/** Undo goes on where the sender left it, back to the first entry and forward again. What was verified stays so. */
async function undoAllBothWays(engine: TestEngine): Promise<void> {
  const hash = stateHash(await stateIn(engine))
  let undone = 0
  for (; (await engine.answer('case.status', {}))?.undo !== undefined; undone++) await engine.answer('undo', {})
  expect(undone).toBeGreaterThan(20)
  const left = new Set([...(await stateIn(engine)).records.values()].map(({ record }) => record))
  expect([...left].sort()).toEqual(['board', 'case', 'custody-event'])
  for (let i = 0; i < undone; i++) await engine.answer('redo', {})
  expect(stateHash(await stateIn(engine))).toBe(hash)
}
