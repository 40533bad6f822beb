/**
 * One edit on a board that holds everything in the case, through every layer but the picture: planned, checked, made
 * durable and applied by the engine, sent as text, applied by the window's copy, and told to its canvas. Its processor
 * time must not grow with the board. Cytoscape is left out: it takes a node away in time that grows with all of them.
 * The peer, SQLite, updates or inserts one row among as many, durably.
 */
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { execute, undo } from '#engine/case/execute.ts'
import { feed } from '#renderer/canvas/feed.ts'
import type { Look } from '#renderer/canvas/look.ts'
import { type PlaceOf, reconcile, type Wanted } from '#renderer/canvas/reconcile.ts'
import { emptyScene } from '#renderer/canvas/scene.ts'
import type { CommandId, CommandInput } from '#shared/commands/list.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { apply, moved, stateOf } from '#shared/ops/apply.ts'
import type { Commit } from '#shared/ops/commit.ts'
import { all } from '#shared/ops/state.ts'
import { addressBook, addressesAfter } from '#shared/queries/addresses.ts'
import { noFilter } from '#shared/queries/filter/filter.ts'
import { largeCase } from './large-case.ts'
import { median, report } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [500, 2_000] : [1_000, 10_000, 50_000]
const [batches, perBatch] = [9, 20]
const entityNumber = (n: number) => `en_${n.toString(36).padStart(16, '0')}`

/** A case open in the engine, all of it placed on one board, and the window's side of it. */
async function openBoard(entities: number) {
  const commits: Commit[] = []
  const { folder, open } = await largeCase(entities, commit => commits.push(commit))
  const session = await open()
  const board = all(session.store.data.state, 'board')[0]?.id ?? ''
  const places = Array.from({ length: entities }, (_, n) => [
    entityNumber(n),
    [(n % 250) * 200, Math.floor(n / 250) * 150],
  ])
  await execute(session, 'board.place', { board, places: Object.fromEntries(places) })
  const records = [...session.store.data.state.records.values()]
  let replica = stateOf(JSON.parse(JSON.stringify(records)) as CaseRecord[])
  let book = addressBook(replica)
  const scene = emptyScene({} as Look)
  const show = (wanted: Wanted, placeOf: PlaceOf) => reconcile(scene, wanted, placeOf)
  const fed = feed({ scene, show, hold: () => {} }, replica, board, () => book)
  await fed.fill(noFilter)
  commits.length = 0
  const take = () => {
    for (const each of commits.splice(0)) {
      const commit = JSON.parse(JSON.stringify(each)) as Commit
      expect(moved(replica, commit.ops)).toEqual([])
      const applied = { ops: commit.ops, before: replica, after: apply(replica, commit.ops) }
      replica = applied.after
      book = addressesAfter(book, applied)
      fed.follow(applied)
    }
  }
  return { folder, session, board, scene, take }
}

/** Milliseconds of processor that one of a batch takes. */
async function processorTime(edit: (n: number) => unknown, batch: number): Promise<number> {
  const before = process.cpuUsage()
  for (let n = 0; n < perBatch; n++) await edit(batch * perBatch + n)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / perBatch
}

/** SQLite with one row a node, each transaction on disk before it ends. */
function peerOf(path: string, entities: number) {
  const db = new DatabaseSync(path)
  db.exec(
    'pragma journal_mode = wal; pragma synchronous = full; create table node (id text primary key, x real, y real)',
  )
  const insert = db.prepare('insert into node values (?, ?, ?)')
  db.exec('begin')
  for (let n = 0; n < entities; n++) insert.run(entityNumber(n), n, n)
  db.exec('commit')
  const update = db.prepare('update node set x = ? where id = ?')
  return {
    move: (n: number) => update.run(Math.random(), entityNumber(n)),
    add: (n: number) => insert.run(`new_${n}`, n, n),
  }
}

type Edits = Readonly<Record<string, (n: number) => unknown>>

/** Every kind of edit of one board, and of as many rows of SQLite; and the end of it. */
async function editsOf(entities: number): Promise<{ readonly edits: Edits; readonly end: () => Promise<void> }> {
  const { folder, session, board, scene, take } = await openBoard(entities)
  const peer = peerOf(join(folder, '..', 'peer.sqlite'), entities)
  const run = async <C extends CommandId>(command: C, input: CommandInput<C>) => {
    await execute(session, command, input)
    take()
  }
  const node = (n: number) => entityNumber((n * 7919) % entities)
  const edits: Edits = {
    move: n => run('board.place', { board, places: { [node(n)]: [-n, Math.random()] } }),
    add: n => run('entity.add', { type: 'person', name: `Added ${n}`, board, at: [n, -500] }),
    'undo add': async () => {
      await undo(session)
      take()
    },
    rename: n => run('entity.rename', { id: node(n), name: `Renamed ${Math.random()}` }),
    hide: n => run('board.hide', { board, ids: [node(n)], hidden: true }),
    show: n => run('board.hide', { board, ids: [node(n)], hidden: false }),
    'SQLite update': peer.move,
    'SQLite insert': peer.add,
  }
  const end = async () => {
    expect(scene.nodes.size).toBe(entities)
    await session.close()
    await rm(dirname(folder), { recursive: true })
  }
  return { edits, end }
}

it('one edit takes as long on a large board as on a small one', async () => {
  const boards = []
  for (const size of sizes) boards.push({ size, ...(await editsOf(size)), times: new Map<string, number>() })
  const names = Object.keys(boards[0]?.edits ?? {})
  for (const name of names) {
    const each = boards.map((): number[] => [])
    // In turn, so that what else the machine does falls on all of them alike; the first round only warms up.
    for (let batch = 0; batch <= batches; batch++)
      for (const [at, { edits }] of boards.entries()) {
        const time = await processorTime(edits[name] as Edits[string], batch)
        if (batch > 0) each[at]?.push(time)
      }
    for (const [at, { times }] of boards.entries()) times.set(name, median(each[at] ?? []))
  }
  for (const { size, times } of boards)
    report(`one edit on a board of ${size}, ms of processor`, Object.fromEntries(times))
  const [small, large] = [boards[0]?.times, boards.at(-1)?.times]
  const ratios = names.map(name => [name, (large?.get(name) ?? 0) / (small?.get(name) ?? 1)] as const)
  report('largest board by smallest board', Object.fromEntries(ratios))
  for (const { end } of boards) await end()
  if (process.env['BENCH_QUICK']) return
  for (const [name, ratio] of ratios) if (!name.startsWith('SQLite')) expect([name, ratio < 1.5]).toEqual([name, true])
})
