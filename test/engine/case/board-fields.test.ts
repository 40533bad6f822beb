/**
 * Cases, bundles and exports written before placements were records of their own, when a board held `at:<id>`,
 * `locked:<id>` and `hidden:<id>` as fields. They lie in test/golden/board-fields and open for ever.
 */
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caseAt } from '#engine/case/at.ts'
import { execute, redo, undo } from '#engine/case/execute.ts'
import { takeImport } from '#engine/case/import-case.ts'
import { openCase } from '#engine/case/open.ts'
import type { Session } from '#engine/case/session.ts'
import { verifyCase } from '#engine/case/verify.ts'
import { describe as sentenceOf } from '#shared/commands/describe.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { recordsWithPlacements } from '#shared/ops/board-fields.ts'
import { decodeCommit } from '#shared/ops/commit.ts'
import { all, type CaseState, placementOf, stateHash } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import { startEngine } from '../../support/engine.ts'
import { job, newCase, openTestCase, testFolder, testPassphrase } from '../../support/open-case.ts'

const golden = join(import.meta.dirname, '../../golden/board-fields')
const json = async <T>(name: string): Promise<T> => JSON.parse(await readFile(join(golden, name), 'utf8')) as T

/** A copy of the case as it was left then, open. */
async function openGolden(name = 'Test.case', branch?: string): Promise<Session> {
  const folder = join(await testFolder(), name)
  await cp(join(golden, name), folder, { recursive: true })
  return openFolder(folder, branch)
}

const openFolder = (folder: string, branch?: string) =>
  openCase(
    folder,
    { passphrase: testPassphrase },
    { actor: () => 'A. Investigator', onCommit: async () => {}, ...(branch ? { branch } : {}) },
  )

/** Every placement in words: who lies where on which board, and how. */
const placesIn = (state: CaseState) =>
  all(state, 'placement')
    .map(({ board, thing, at, locked, hidden }) =>
      [labelOf(state, board), labelOf(state, thing), at, locked && 'locked', hidden && 'hidden']
        .filter(Boolean)
        .join(' '),
    )
    .sort()

const named = (state: CaseState, label: string) =>
  [...state.records.keys()].find(id => labelOf(state, id) === label) ?? ''

const places = [
  'Given up Kim Chol-su 7,7',
  'Main story Baeksul Trading 200.5,-40',
  'Main story Kim Chol-su 0,0 locked',
  'Main story Müller & Söhne hidden',
  'Main story Vientiane Trading hidden',
  'Main story Лазарев hidden',
  'Money Baeksul Trading 30,40',
  'Money Kim Chol-su 10,20',
  'Money Müller & Söhne hidden',
  'Money Removed later -100,5 locked',
  'Money Vientiane Trading hidden',
  'Money Лазарев 50,60',
]

const ownBoard = [
  'CSV tables: came in.csv Baeksul Trading hidden',
  'CSV tables: came in.csv Kim Chol-su hidden',
  'CSV tables: came in.csv Лазарев hidden',
]

/** What said too little when the case was made, and is said in full today. */
const saidNow: Readonly<Record<string, RegExp>> = {
  'Added release ': /^Released R-\d{3}, for ./,
  'Added bundle ': /^Gave away bundle \d+, for ./,
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

describe('a case whose boards held places as fields', () => {
  it('opens with the places it had, as records of their own, and the same entries', async () => {
    const session = await openGolden()
    const { state, head, seq } = session.store.data
    expect(placesIn(state)).toEqual([...ownBoard, ...places])
    const then = (await json<object[]>('records.json')).flatMap(recordsWithPlacements) as CaseRecord[]
    expect(stateHash(state)).toBe(stateHash(stateOf(then)))
    expect(JSON.stringify([...state.records.values()])).not.toMatch(/"(?:at|locked|hidden):/)
    const entries = await json<{ seq: number; hash: string; says: string }[]>('journal.json')
    expect([seq, head]).toEqual([entries.length, entries.at(-1)?.hash])
    for (const { seq: entry, says, hash } of entries) {
      const read = await session.journal.read(entry)
      expect([entry, read.hash]).toEqual([entry, hash])
      expect(sentenceOf(state, decodeCommit(read.payload.toString()))).toMatch(
        saidNow[says] ?? new RegExp(`^${escaped(says)}$`),
      )
    }
    expect(await verifyCase(session, job)).toMatchObject({ ok: true, problems: [] })
    await session.close()
  })

  it('shows each entry as it was', async () => {
    const session = await openGolden()
    const at = async (entries: number) => placesIn((await caseAt(session, entries, job.signal)).state)
    expect(await at(6)).toEqual(['Main story Baeksul Trading 200.5,-40', 'Main story Kim Chol-su 0,0'])
    expect(await at(12)).toContain('Money Лазарев 55,66')
    expect(await at(13)).toContain('Money Лазарев 50,60')
    expect(await at(22)).toContain('Main story Taken back 300,300')
    await session.close()
  })

  it('is edited, and undone and done again over the border of the formats, across restarts', async () => {
    let session = await openGolden()
    const start = stateHash(session.store.data.state)
    const { state } = session.store.data
    const [board, kim, lazar] = [named(state, 'Main story'), named(state, 'Kim Chol-su'), named(state, 'Лазарев')]
    await execute(session, 'board.place', { board, places: { [lazar]: [9, 9], [kim]: [1, 1] } })
    const placed = (thing: string) => placementOf(session.store.data.state, board, thing)
    expect(placed(lazar)).toMatchObject({ at: [9, 9], hidden: true })
    expect(placed(kim)?.at).toEqual([0, 0])
    await execute(session, 'board.lock', { board, ids: [kim], locked: false })
    const reopen = async () => {
      const { folder } = session
      await session.close()
      session = await openFolder(folder)
    }
    await reopen()
    const { history } = session.store.data
    const [end, steps] = [stateHash(session.store.data.state), history.undo.length]
    await undo(session)
    await undo(session)
    expect(stateHash(session.store.data.state)).toBe(start)
    for (let left = steps - 2; left > 0; left--) await undo(session)
    expect(all(session.store.data.state, 'placement')).toEqual([])
    await reopen()
    for (let left = steps; left > 0; left--) await redo(session)
    expect(stateHash(session.store.data.state)).toBe(end)
    await reopen()
    expect(stateHash(session.store.data.state)).toBe(end)
    expect(await verifyCase(session, job)).toMatchObject({ ok: true, problems: [] })
    await session.close()
  })

  it('continued by two has both branches in terms of today', async () => {
    const session = await openGolden('Forked.case')
    const firmAt = ({ state }: { readonly state: CaseState }) =>
      placementOf(state, named(state, 'Main story'), named(state, 'Baeksul Trading'))?.at
    const { folder } = session
    const [fork] = session.journal.forks
    expect(firmAt(session.store.data)).toEqual([1, 1])
    await session.close()
    const other = await openFolder(folder, fork?.tip.hash.toString('hex'))
    expect(firmAt(other.store.data)).toEqual([2, 2])
    await other.close()
  })

  it('given as a bundle is received, verified, and says the same', async () => {
    const engine = await startEngine()
    const casePath = join(engine.dataFolder, 'Received.case')
    const opened = await engine.answer('bundle.open', {
      job: 'o',
      path: join(golden, 'given.casebundle'),
      with: { passphrase: testPassphrase },
      casePath,
      casePassphrase: testPassphrase,
    })
    expect(opened.status).toMatchObject({ readOnly: false, findings: [] })
    expect(await engine.answer('verify', { job: 'v' })).toMatchObject({ ok: true, problems: [] })
    await engine.answer('case.close', {})
    const session = await openFolder(casePath)
    expect(placesIn(session.store.data.state)).toEqual([...ownBoard, ...places])
    await session.close()
  })
})

const exports = ['csv', 'set.xlsx', 'graph.graphml', 'ftm', 'stix.json']

it.each(exports)(
  'its export %s comes into an empty case as it was, and says of nothing that it was changed',
  async name => {
    const session = await openTestCase(await newCase())
    const report = await takeImport(session, { path: join(golden, name), boards: 'every' }, job)
    expect(report.unread).toEqual([])
    expect(placesIn(session.store.data.state)).toEqual([...ownBoard, ...places])
    expect(report.left).toBe(0)
    await session.close()
  },
)
