/**
 * One durable edit, at rest and while the snapshot of the whole case is written again and again: it must depend on neither.
 * Peers: SQLite with one durable update of a table of the same records, and lowdb, which writes all of them anew.
 */
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { expect, it } from 'vitest'
import { execute } from '#engine/case/execute.ts'
import type { Session } from '#engine/case/session.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { largeCase } from './large-case.ts'
import { median, quantile, report, timed } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [2_000] : [1_000, 10_000, 100_000]
const [rounds, perRound] = [5, 100]

/** A table of the records, and what changes one of them for good. */
function sqlite(path: string, records: readonly CaseRecord[]) {
  const database = new DatabaseSync(path)
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; create table records (id text primary key, body text)',
  )
  const insert = database.prepare('insert into records values (?, ?)')
  database.exec('begin')
  for (const record of records) insert.run(record.id, JSON.stringify(record))
  database.exec('commit')
  const update = database.prepare('update records set body = ? where id = ?')
  return {
    edit: () => update.run(JSON.stringify({ count: count++ }), records[(count * 7919) % records.length]?.id ?? ''),
    close: () => database.close(),
  }
}

let count = 0
const edit = (session: Session) => execute(session, 'entity.add', { type: 'person', name: `Added ${count++}` })

/** Milliseconds of each edit, one right after the other, until so many snapshots were written beside them. */
async function whileWritten(session: Session, snapshots: number) {
  const took: number[] = []
  const writing: number[] = []
  for (let written = 0; written < snapshots; written++) {
    await edit(session)
    let isWriting = true
    const done = timed(() => session.snapshots.now()).then(ms => {
      isWriting = false
      writing.push(ms)
    })
    while (isWriting) took.push(await timed(() => edit(session)))
    await done
  }
  return { took, writing }
}

it.each(sizes)('one durable edit on %i entities', async entities => {
  const { folder, open } = await largeCase(entities)
  const session = await open()
  const records = [...session.store.data.state.records.values()]
  const peer = sqlite(join(folder, '..', 'peer.sqlite'), records)
  const rewritten = new Low<CaseRecord[]>(new JSONFile(join(folder, '..', 'peer.json')), records)
  const [alone, beside, writing, theirs, whole]: number[][] = [[], [], [], [], []]
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < perRound; n++) {
      alone?.push(await timed(() => edit(session)))
      theirs?.push(await timed(() => peer.edit()))
    }
    const found = await whileWritten(session, 2)
    beside?.push(...found.took)
    writing?.push(...found.writing)
    whole?.push(await timed(() => rewritten.write()))
  }
  const figures = (name: string, of: readonly number[] = []) => ({
    [`${name} p50 ms`]: median(of),
    [`${name} p99 ms`]: quantile(of, 0.99),
    [`${name} longest ms`]: Math.max(...of),
  })
  report(`edit on ${entities} entities`, {
    ...figures('at rest', alone),
    ...figures('SQLite', theirs),
    'at rest : SQLite': median(alone ?? []) / median(theirs ?? []),
    ...figures(`beside a snapshot (${beside?.length} edits)`, beside),
    'a snapshot ms': median(writing ?? []),
    'lowdb JSONFile ms': median(whole ?? []),
  })
  if (entities >= 100_000) expect(median(whole ?? []) / median(alone ?? [])).toBeGreaterThan(50)
  peer.close()
  await session.close()
  await rm(dirname(folder), { recursive: true })
})
