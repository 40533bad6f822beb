import { randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { execute, undo } from '#engine/case/execute.ts'
import { readSnapshot, snapshotFolder, writeSnapshot } from '#engine/storage/snapshot.ts'
import { apply, emptyState, stateOf } from '#shared/ops/apply.ts'
import { create } from '#shared/ops/edit.ts'
import { stateHash } from '#shared/ops/state.ts'
import { caseRecord, claimOf, idOf } from '../../support/cases/records.ts'
import { newCase, openTestCase, testFolder } from '../../support/open-case.ts'
import { manyEntities, writeRecords } from '../../support/written-case.ts'

const key = randomBytes(32)
const head = 'ab'.repeat(32)

/** On either side of what is packed in a worker. */
it.each([0, 1, 1_999, 2_000, 2_001, 9_000])('a snapshot of %i records comes back as it was', async count => {
  const folder = join(await testFolder(), 'snap')
  const state = stateOf(manyEntities(count))
  const history = { undo: [1, 2, 5], redo: [7] }
  await writeSnapshot(folder, { state, seq: 9, head, history }, key)
  const back = await readSnapshot(folder, key)
  expect(back).toMatchObject({ seq: 9, head, history })
  expect([...(back?.state.records ?? [])]).toEqual([...state.records])
  expect(await readdir(folder)).toEqual(['9.snap'])
})

it('holds what was so when it was begun, whatever is edited while it is written', async () => {
  const folder = join(await testFolder(), 'snap')
  const before = stateOf(manyEntities(5_000))
  const stored = { state: before, seq: 9, head, history: { undo: [9], redo: [] as number[] } }
  const written = writeSnapshot(folder, stored, key)
  stored.history.undo.push(10)
  stored.seq = 10
  stored.state = apply(before, [create(claimOf(1, 'en_0', 'description', { kind: 'text', text: 'later' }))])
  await written
  const back = await readSnapshot(folder, key)
  expect([back?.seq, back?.history]).toEqual([9, { undo: [9], redo: [] }])
  expect(stateHash(back?.state ?? emptyState())).toBe(stateHash(before))
})

it('packs records of very different sizes, and letters of any kind', async () => {
  const folder = join(await testFolder(), 'snap')
  const long = Array.from({ length: 40 }, (_, n) =>
    claimOf(n, idOf('entity', n), 'description', {
      kind: 'text',
      text: `${n} 김철수 😀 \0 `.repeat(n % 7 ? 3 : 40_000),
    }),
  )
  const state = stateOf([caseRecord('A'), ...manyEntities(2_500), ...long])
  await writeSnapshot(folder, { state, seq: 3, head, history: { undo: [], redo: [] } }, key)
  expect([...((await readSnapshot(folder, key))?.state.records ?? [])]).toEqual([...state.records])
})

it('the one before is read where the newest is cut or altered anywhere', async () => {
  const folder = join(await testFolder(), 'snap')
  const state = stateOf(manyEntities(2_500))
  for (const seq of [1, 2]) await writeSnapshot(folder, { state, seq, head, history: { undo: [], redo: [] } }, key)
  const path = join(folder, '2.snap')
  const whole = await readFile(path)
  for (const at of [0, 10, 25, whole.length >> 1, whole.length - 1]) {
    const altered = Buffer.from(whole)
    altered[at] = (altered[at] ?? 0) ^ 1
    await writeFile(path, altered)
    expect((await readSnapshot(folder, key))?.seq, `byte ${at}`).toBe(1)
    await writeFile(path, whole.subarray(0, at))
    expect((await readSnapshot(folder, key))?.seq, `cut at ${at}`).toBe(1)
  }
})

it('a case is edited while its snapshot is written, shut at once, and opens as it was left', async () => {
  const folder = await newCase()
  await writeRecords(await openTestCase(folder), manyEntities(4_000))
  const session = await openTestCase(folder)
  await execute(session, 'note.add', { text: 'before' })
  const written = session.snapshots.now()
  for (let n = 0; n < 20; n++) await execute(session, 'note.add', { text: `meanwhile ${n}` })
  await undo(session)
  const left = { hash: stateHash(session.store.data.state), history: structuredClone(session.store.data.history) }
  const closing = session.close()
  await Promise.all([written, closing])
  const names = await readdir(join(folder, snapshotFolder))
  expect(names.filter(name => name.endsWith('.tmp'))).toEqual([])
  const again = await openTestCase(folder)
  expect({ hash: stateHash(again.store.data.state), history: again.store.data.history }).toEqual(left)
  await again.close()
})

it.each([10, 3_000])(
  'half a letter, as a text cut in the middle ends with, comes back as it was (%i records)',
  async count => {
    const folder = join(await testFolder(), 'snap')
    const text = { kind: 'text', text: 'cut \ud83d' } as const
    const state = stateOf([caseRecord('\udc00 A'), ...manyEntities(count), claimOf(1, idOf('entity', 1), 'note', text)])
    await writeSnapshot(folder, { state, seq: 3, head, history: { undo: [3], redo: [] } }, key)
    const back = await readSnapshot(folder, key)
    expect([...(back?.state.records ?? [])]).toEqual([...state.records])
    expect(stateHash(back?.state ?? emptyState())).toBe(stateHash(state))
  },
)
