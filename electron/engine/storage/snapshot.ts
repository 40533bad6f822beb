import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { serialize } from 'node:v8'
import type { CaseRecord } from '#shared/model/record.ts'
import { emptyState, StateDraft } from '#shared/ops/apply.ts'
import { copyOfHistory, type History } from '#shared/ops/history.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { replaceDurably, writeAll } from '../disk/files.ts'
import { makeFolderInside, plainFilesIn, readOwn } from '../disk/own-files.ts'
import { open, startSeal } from '../secrets/crypto/seal.ts'
import { workers } from '../work/workers.ts'
import { packSnapshot, unpackSnapshot } from './pack-snapshot.ts'
import type { SnapshotHead } from './pack-snapshot-task.ts'
import { toTable } from './record-table.ts'

/** What lowdb holds in memory: the state after entry `seq`, whose hash is `head` (hex), and what can be undone. */
export interface Stored {
  state: CaseState
  seq: number
  head: string
  history: History
}

/** Of another version a snapshot is as good as none: \x01 held the places of things as fields of their board. */
const magic = Buffer.from('RTSNAP\x02\n')
const kept = 2

/** In the case folder. */
export const snapshotFolder = 'snap'

/** The snapshot back, or undefined where it is damaged: it is only a cache, the journal holds the truth. */
async function decodeSnapshot(bytes: Buffer, seq: number, key: Uint8Array): Promise<Stored | undefined> {
  if (!bytes.subarray(0, magic.length).equals(magic)) return undefined
  const small = open(key, bytes.subarray(magic.length), extra(seq))
  if (!small) return undefined
  const { records, ...head } = await unpackSnapshot(small)
  return { ...head, state: await stateInTurns(records) }
}

const extra = (seq: number) => Buffer.from(`red-thread snapshot ${seq}`)

/** Records taken in between two turns of the event loop: some milliseconds. */
const betweenTurns = 2_000

async function stateInTurns(records: Iterable<CaseRecord>): Promise<CaseState> {
  const draft = new StateDraft(emptyState())
  let count = 0
  for (const record of records) {
    draft.insert(record)
    if (++count % betweenTurns === 0) await turn()
  }
  return draft.done()
}

/** The snapshots of a folder, newest first. */
async function list(folder: string): Promise<{ seq: number; path: string }[]> {
  const names = await plainFilesIn(folder).catch(() => [])
  return names
    .filter(name => /^\d+\.snap$/.test(name))
    .map(name => ({ seq: Number.parseInt(name, 10), path: join(folder, name) }))
    .sort((a, b) => b.seq - a.seq)
}

/** The newest snapshot that can be read, or undefined. */
export async function readSnapshot(folder: string, key: Uint8Array): Promise<Stored | undefined> {
  for (const { seq, path } of await list(folder)) {
    const stored = await readOwn(path)
      .then(bytes => decodeSnapshot(bytes, seq, key))
      .catch(() => undefined)
    if (stored) return stored
  }
  return undefined
}

/**
 * Writes a snapshot durably, then lets all but it and the one before go. One beyond it is of another branch. It is of
 * what `stored` holds at the call, whatever becomes of that meanwhile; until it is whole the one before stays.
 */
export async function writeSnapshot(folder: string, stored: Stored, key: Uint8Array): Promise<void> {
  const { seq, head, state } = stored
  const history = copyOfHistory(stored.history)
  const sealing = startSeal(key, extra(seq))
  await makeFolderInside(folder)
  await replaceDurably(join(folder, `${seq}.snap`), async handle => {
    await writeAll(handle, Buffer.concat([magic, sealing.nonce]))
    await pack({ seq, head, history }, state.records, piece => writeAll(handle, sealing.update(piece)))
    await writeAll(handle, sealing.end())
  })
  const all = await list(folder)
  const gone = [...all.filter(each => each.seq > seq), ...all.filter(each => each.seq <= seq).slice(kept)]
  for (const { path } of gone) await rm(path, { force: true })
}

/** So many records are packed faster here, in a few milliseconds, than a worker begins. */
const few = 2_000

/** Hands over the packed snapshot piece by piece. A large one is packed in a worker, to which its records go in slices. */
async function pack(
  head: SnapshotHead,
  records: CaseState['records'],
  take: (piece: Uint8Array) => Promise<void>,
): Promise<void> {
  if (records.size <= few) return take(await packSnapshot(head, toTable(records.values())))
  const slices = serialized(records.values())
  await workers.run('pack-snapshot', head, {
    hear: async message => {
      if (message === 'more') return slices.next().value
      await take(message)
      return undefined
    },
  })
}

/** Bytes of a slice, about: half a millisecond. */
const sliceSize = 2 ** 16

/** Records in slices of about the same size: as many as, by the slice before, come to it. */
function* serialized(records: Iterator<CaseRecord, undefined>): Generator<Uint8Array, undefined> {
  let count = 100
  for (;;) {
    const slice: CaseRecord[] = []
    for (let next = records.next(); !next.done; next = records.next()) if (slice.push(next.value) >= count) break
    if (slice.length === 0) return undefined
    const bytes = serialize(slice)
    count = Math.min(Math.max(1, Math.round((slice.length * sliceSize) / bytes.length)), 2 * count)
    yield bytes
  }
}
