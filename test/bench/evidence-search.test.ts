import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { recordExhibits } from '#engine/case/evidence.ts'
import { searchEvidence } from '#engine/case/evidence-search.ts'
import type { Session } from '#engine/case/session.ts'
import { all } from '#shared/ops/state.ts'
import { searchForm } from '#shared/queries/search-form.ts'
import { job, newCase, openTestCase } from '../support/open-case.ts'
import { median, quantile, report, timed } from './measure.ts'

/** Letters of text of each exhibit: a mail, a report, a book. */
const sizes = process.env['BENCH_QUICK'] ? [2_000] : [2_000, 20_000, 60_000]
const exhibits = process.env['BENCH_QUICK'] ? 50 : 1_000
const vocabulary =
  'account address agreed bank cargo 창고 company deposit exchange ferry 열쇠 harbour invoice key ledger money night order payment quay 백설 receipt ship склад transfer unit wallet дом warehouse'
const words = vocabulary.split(' ')

function textOf(number: number, length: number): string {
  let seed = number * 7919 + 1
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  const parts: string[] = [`Exhibit ${number} says hidden${number}word.`]
  for (let size = 0; size < length; size += (parts.at(-1)?.length ?? 0) + 1) {
    parts.push(
      next(9) === 0
        ? `0x${(next(2 ** 31) * 65_537).toString(16)}${next(2 ** 31).toString(16)}`
        : (words[next(words.length)] ?? ''),
    )
    if (next(12) === 0) parts.push('\n')
  }
  return parts.join(' ')
}

async function withExhibits(session: Session, length: number): Promise<void> {
  const items = []
  for (let number = 0; number < exhibits; number++) {
    const name = `${number}.txt`
    const { sha256, size, mediaType } = await session.vault.addBytes(name, [Buffer.from(textOf(number, length))])
    items.push({ name, sha256, size, mediaType })
  }
  await recordExhibits(session, items, {})
}

const files = (session: Session) => all(session.store.data.state, 'exhibit')

/** What was done before there was an index: every file is read and folded at each search. */
async function reread(session: Session, query: string): Promise<number> {
  let found = 0
  for (const { sha256 } of files(session)) {
    const pieces: Buffer[] = []
    for await (const piece of session.vault.read(sha256)) pieces.push(piece)
    if (searchForm(Buffer.concat(pieces).toString()).includes(searchForm(query))) found++
  }
  return found
}

/** SQLite's full-text search by trigrams, which finds substrings too, in memory and without encryption. */
function trigrams(length: number) {
  const database = new DatabaseSync(':memory:')
  database.exec(`create virtual table texts using fts5(text, tokenize='trigram')`)
  const insert = database.prepare('insert into texts values (?)')
  database.exec('begin')
  for (let number = 0; number < exhibits; number++) insert.run(textOf(number, length))
  database.exec('commit')
  const look = database.prepare('select count(*) as found from (select rowid from texts where texts match ?)')
  return (query: string) => look.get(`"${query}"`)?.['found']
}

const queries = ['hidden77word', 'arehous', 'warehouse key', '백설', 'nowhere', '0x1f', 'склад']

it.each(sizes)(`${exhibits} exhibits of %i letters, against a plain re-read and SQLite's trigrams`, async length => {
  const within = await mkdtemp(join(tmpdir(), 'red-thread-bench-'))
  const folder = await newCase(within)
  let session = await openTestCase(folder)
  await withExhibits(session, length)
  const reading = await timed(() => session.texts.read(files(session), job))
  await session.close()
  session = await openTestCase(folder)
  const first = await timed(() => searchEvidence(session, 'nowhere', job))
  const [ours, ofProcessor]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round++) {
    for (const query of queries) {
      const before = process.cpuUsage()
      ours.push(await timed(() => searchEvidence(session, query, job)))
      const { user, system } = process.cpuUsage(before)
      ofProcessor.push((user + system) / 1000)
    }
  }
  const before = await timed(() => reread(session, 'warehouse'))
  let look: (query: string) => unknown = () => 0
  const building = await timed(() => {
    look = trigrams(length)
  })
  const peer: number[] = []
  for (let round = 0; round < 5; round++) for (const query of queries) peer.push(await timed(() => look(query)))
  expect((await searchEvidence(session, 'hidden7word', job)).found).toBe(1)
  report(`search ${exhibits} exhibits of ${length} letters`, {
    'ms median': median(ours),
    'ms p95': quantile(ours, 0.95),
    // On a busy machine only this says anything of the search itself.
    'processor ms p95': quantile(ofProcessor, 0.95),
    'first after opening, ms': first,
    'reading each, ms': reading / exhibits,
    're-read, ms': before,
    'SQLite ms median': median(peer),
    'SQLite ms p95': quantile(peer, 0.95),
    'SQLite building, ms': building,
  })
  await session.close()
  await rm(within, { recursive: true })
})
