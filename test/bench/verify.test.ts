/**
 * Reading and proving every entry of a journal: its cost by entry must not grow with their number, and neither may the
 * memory. The peer reads the same bytes and hashes them, which is the least that any proof of them does.
 */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { createCase } from '#engine/case/create.ts'
import { openCase } from '#engine/case/open.ts'
import type { Session } from '#engine/case/session.ts'
import { verifyCase } from '#engine/case/verify.ts'
import { JournalWriter } from '#engine/storage/journal/writer.ts'
import { encodeCommit } from '#shared/ops/commit.ts'
import { create } from '#shared/ops/edit.ts'
import { job, quickArgon, testPassphrase } from '../support/open-case.ts'
import { median, report, timed } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [500, 2_000] : [1_000, 10_000, 100_000]
const [rounds, atOnce] = [3, 1_000]
const [by, at] = ['A. Investigator', '2026-11-21T09:00:00.000Z']

/** A case of so many entries, each as an edit makes it: one entity more. */
async function longCase(entries: number) {
  const folder = join(await mkdtemp(join(tmpdir(), 'red-thread-bench-')), 'Long.case')
  await createCase({ folder, title: 'Long', passphrase: testPassphrase, by }, { argon: quickArgon })
  const open = () => openCase(folder, { passphrase: testPassphrase }, { actor: () => by, onCommit: async () => {} })
  const session = await open()
  const { copy } = session.journal
  const keys = { caseId: Buffer.from(session.caseId, 'hex'), caseKey: Buffer.from(session.caseKey) }
  const head = { seq: session.store.data.seq, hash: Buffer.from(session.store.data.head, 'hex') }
  await session.close()
  const writer = new JournalWriter(() => folder, keys, head, undefined, { copy: Buffer.from(copy, 'hex') })
  for (let done = head.seq; done < entries; done = writer.head.seq) {
    const seqs = Array.from({ length: Math.min(atOnce, entries - done) }, (_, n) => done + n + 1)
    await writer.appendAll(seqs.map(seq => entry(copy, seq)))
  }
  await writer.close()
  return { folder, session: await open() }
}

function entry(copy: string, seq: number): Buffer {
  const id = `en_${seq.toString(36).padStart(16, '0')}`
  const ops = [create({ id, record: 'entity', type: 'person', author: by, at })]
  return Buffer.from(encodeCommit({ copy, seq, at, by, command: 'entity.add', ops }))
}

async function hashJournal(folder: string): Promise<number> {
  const hash = createHash('sha256')
  let size = 0
  for (const name of await readdir(join(folder, 'journal'))) {
    const bytes = await readFile(join(folder, 'journal', name))
    hash.update(bytes)
    size += bytes.length
  }
  hash.digest()
  return size
}

/** The longest that nothing else had its turn while work ran, in milliseconds, and the heap it came to need, in MiB. */
async function watched(work: () => Promise<unknown>) {
  let [last, longest, heap] = [performance.now(), 0, 0]
  const begun = process.memoryUsage().heapUsed
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
    heap = Math.max(heap, process.memoryUsage().heapUsed - begun)
  }, 5)
  const took = await timed(work)
  clearInterval(watch)
  return { took, longest: Math.max(longest, performance.now() - last), heap: heap / 2 ** 20 }
}

async function measured(folder: string, session: Session, entries: number) {
  const [ours, peers, waits, heaps]: [number[], number[], number[], number[]] = [[], [], [], []]
  let size = 0
  for (let round = 0; round < rounds; round++) {
    const seen = await watched(async () => expect(await verifyCase(session, job)).toMatchObject({ ok: true, entries }))
    ours.push(seen.took)
    waits.push(seen.longest)
    heaps.push(seen.heap)
    peers.push(await timed(async () => (size = await hashJournal(folder))))
  }
  const perEntry = (median(ours) * 1000) / entries
  report(`verify ${entries} entries`, {
    ms: median(ours),
    'µs an entry': perEntry,
    'longest wait of others ms': median(waits),
    'heap MiB': median(heaps),
    'read and hash ms': median(peers),
    MiB: size / 2 ** 20,
  })
  return perEntry
}

it('verifying costs the same by entry in a long journal as in a short one', async () => {
  const each: number[] = []
  for (const entries of sizes) {
    const { folder, session } = await longCase(entries)
    each.push(await measured(folder, session, entries))
    await session.close()
    await rm(dirname(folder), { recursive: true })
  }
  const ratio = (each.at(-1) ?? 0) / (each[0] ?? 1)
  report('longest by shortest', { 'an entry': ratio })
  if (!process.env['BENCH_QUICK']) expect(ratio).toBeLessThan(1.5)
})
