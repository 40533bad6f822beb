import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'
import { Packr } from 'msgpackr'
import { stateOf } from '#shared/ops/apply.ts'
import type { History } from '#shared/ops/history.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { writeDurably } from '../disk/files.ts'
import { makeFolderInside, plainFilesIn, readOwn } from '../disk/own-files.ts'
import { open, seal } from '../secrets/crypto/seal.ts'
import { fromTable, type RecordTable, toTable } from './record-table.ts'

/** What lowdb holds in memory: the state after entry `seq`, whose hash is `head` (hex), and what can be undone. */
export interface Stored {
  state: CaseState
  seq: number
  head: string
  history: History
}

const compress = promisify(zstdCompress)
const expand = promisify(zstdDecompress)
/** Of another version a snapshot is as good as none: \x01 held the places of things as fields of their board. */
const magic = Buffer.from('RTSNAP\x02\n')
const kept = 2

/** In the case folder. */
export const snapshotFolder = 'snap'

interface Packed {
  readonly seq: number
  readonly head: string
  readonly history: History
  readonly table: RecordTable
}

// Records of one shape share one list of field names: half the bytes of plain MessagePack, and read twice as fast.
const packr = new Packr({ useRecords: true })

/** The snapshot as it lies on disk: magic ‖ AES-256-GCM( zstd( MessagePack ) ), bound to its own seq. */
async function encodeSnapshot(stored: Stored, key: Uint8Array): Promise<Buffer> {
  const { seq, head, history, state } = stored
  const packed: Packed = { seq, head, history, table: toTable(state.records.values()) }
  const small = await compress(packr.pack(packed), { params: { [constants.ZSTD_c_compressionLevel]: 1 } })
  return Buffer.concat([magic, seal(key, small, extra(seq))])
}

/** The snapshot back, or undefined where it is damaged: it is only a cache, the journal holds the truth. */
async function decodeSnapshot(bytes: Buffer, seq: number, key: Uint8Array): Promise<Stored | undefined> {
  if (!bytes.subarray(0, magic.length).equals(magic)) return undefined
  const small = open(key, bytes.subarray(magic.length), extra(seq))
  if (!small) return undefined
  const packed = packr.unpack(await expand(small)) as Packed
  return { seq: packed.seq, head: packed.head, history: packed.history, state: stateOf(fromTable(packed.table)) }
}

const extra = (seq: number) => Buffer.from(`red-thread snapshot ${seq}`)

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

/** Writes a snapshot durably, then lets all but it and the one before go. One beyond it is of another branch. */
export async function writeSnapshot(folder: string, stored: Stored, key: Uint8Array): Promise<void> {
  const { seq } = stored
  const bytes = await encodeSnapshot(stored, key)
  await makeFolderInside(folder)
  await writeDurably(join(folder, `${seq}.snap`), bytes)
  const all = await list(folder)
  const gone = [...all.filter(each => each.seq > seq), ...all.filter(each => each.seq <= seq).slice(kept)]
  for (const { path } of gone) await rm(path, { force: true })
}
