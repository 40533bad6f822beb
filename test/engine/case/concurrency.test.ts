import { expect, it } from 'vitest'
import { apply, stateOf } from '#shared/ops/apply.ts'
import type { Commit } from '#shared/ops/commit.ts'
import { type CaseState, stateHash } from '#shared/ops/state.ts'
import { startEngine, type TestEngine } from '../../support/engine.ts'
import { newCase, openTestCase, secretOf } from '../../support/open-case.ts'
import { seeded } from '../../support/random-edits.ts'
import { fetchRecords } from '../../support/records.ts'

interface Replica {
  readonly state: CaseState
  readonly seq: number
}

async function replicaOf(engine: TestEngine): Promise<Replica> {
  const { records, seq } = await fetchRecords(engine)
  return { state: stateOf(records), seq }
}

/** As the window does: what came before the copy is passed over, everything after is applied without a gap. */
function follow(replica: Replica, commits: readonly Commit[], heads: ReadonlyMap<number, string>) {
  let { state, seq } = replica
  let head = heads.get(seq)
  for (const commit of commits.filter(each => each.seq > replica.seq)) {
    expect([commit.seq, commit.prev]).toEqual([seq + 1, head])
    state = apply(state, commit.ops)
    ;[seq, head] = [commit.seq, commit.hash]
  }
  return { state, seq, head }
}

const commitsOf = ({ events }: TestEngine) => events.flatMap(each => (each.event === 'commit' ? [each.commit] : []))

it('keeps one order under 200 calls at once, for early and late windows, and on disk', async () => {
  const folder = await newCase()
  const engine = await startEngine()
  const opened = await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  const early = await replicaOf(engine)
  const late: Promise<Replica>[] = []
  const random = seeded(200)
  const calls = Array.from({ length: 200 }, (_, i) => {
    const dice = random()
    if (i % 40 === 20) late.push(new Promise(resolve => setTimeout(() => resolve(replicaOf(engine)), i)))
    if (dice < 0.2) return engine.answer('undo', {})
    if (dice < 0.35) return engine.answer('redo', {})
    if (dice < 0.7) return engine.answer('run', { command: 'note.add', input: { text: `note ${i}` } })
    return engine.answer('run', { command: 'entity.add', input: { type: 'person', name: `Kim ${i}` } })
  })
  const results = await Promise.allSettled(calls)
  const refused = results.flatMap(each => (each.status === 'rejected' ? [each.reason.code] : []))
  expect(refused.filter(code => !/^nothing-to-(un|re)do$/.test(code))).toEqual([])

  const commits = commitsOf(engine)
  expect(commits.map(({ seq }) => seq)).toEqual(commits.map((_, i) => i + 2))
  const acknowledged = results.flatMap(each => (each.status === 'fulfilled' && each.value ? [each.value] : []))
  expect(acknowledged.map(({ seq, hash }) => [seq, hash])).toEqual(commits.map(({ seq, hash }) => [seq, hash]))
  for (const each of engine.events) if (each.event === 'commit') expect(each.status.seq).toBe(each.commit.seq)

  const now = { ...(await replicaOf(engine)), head: (await engine.answer('case.status', {}))?.head ?? '' }
  const heads = new Map([[opened.seq, opened.head], ...commits.map(({ seq, hash }) => [seq, hash] as const)])
  for (const replica of [early, ...(await Promise.all(late))]) {
    const followed = follow(replica, commits, heads)
    expect([stateHash(followed.state), followed.seq, followed.head]).toEqual([stateHash(now.state), now.seq, now.head])
  }
  const page = await engine.answer('journal.page', { limit: 500 })
  expect(page.slice(0, -1).reverse()).toEqual(commits)
  expect(await engine.answer('verify', { job: 'v' })).toMatchObject({ ok: true, entries: now.seq, head: now.head })
  await engine.close()
  const session = await openTestCase(folder)
  expect([stateHash(session.store.data.state), session.store.data.head]).toEqual([stateHash(now.state), now.head])
  await session.close()
})

it('opens, locks and closes one after another, whoever asks at once; only one case stays open', async () => {
  const folders = [await newCase(), await newCase(), await newCase()]
  const engine = await startEngine()
  const open = (path: string) => engine.answer('case.open', { path, secret: secretOf(path) })
  await Promise.all([...folders, ...folders].map(open))
  const status = await engine.answer('case.status', {})
  expect(status?.path).toBe(folders.at(-1))
  for (const folder of folders.slice(0, 2)) await (await openTestCase(folder)).close()
  const editing = Array.from({ length: 20 }, (_, i) =>
    engine.answer('run', { command: 'note.add', input: { text: `note ${i}` } }),
  )
  const [saved] = await Promise.all([Promise.allSettled(editing), engine.answer('case.lock', {})])
  const kept = saved.filter(each => each.status === 'fulfilled').length
  await engine.answer('case.close', {})
  const session = await openTestCase(folders.at(-1) ?? '')
  expect(session.store.data.seq).toBe(1 + kept)
  await session.close()
})

it('lets no listener that fails make a saved change look failed', async () => {
  const folder = await newCase()
  const engine = await startEngine()
  engine.subscribe(() => {
    throw new Error('this window is gone')
  })
  await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  const saved = await engine.answer('run', { command: 'note.add', input: { text: 'one' } })
  expect(saved?.seq).toBe(2)
  expect(commitsOf(engine)).toHaveLength(1)
})
