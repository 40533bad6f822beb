import { sha256 } from '#engine/secrets/crypto/hash.ts'
import { merkleRoot } from '#engine/storage/journal/merkle.ts'
import { RedThreadError } from '#shared/errors.ts'
import { followPlaces } from '#shared/ops/chain-place.ts'
import { type CommitBody, decodeCommit } from '#shared/ops/commit.ts'
import type { Op } from '#shared/ops/op.ts'
import { damaged, type Manifest } from './manifest.ts'

/** What a journal says when read from its first entry on, every hash recomputed. */
export interface JournalFacts {
  /** The entry hashes, 32 bytes each: SHA-256(0x00 ‖ previous ‖ payload), zeroes before the first. */
  readonly hashes: readonly Buffer[]
  /** Exhibits that stand at the end and were not removed, by record id. */
  readonly exhibits: ReadonlyMap<string, NamedExhibit>
  /** SHA-256 of every file that was ever an exhibit, also of those since undone or removed. */
  readonly everNamed: ReadonlySet<string>
  /** An entry names the copy that wrote it: the journal is of version 2. */
  readonly namesCopies: boolean
  /** The first commit that joins another chain to this one, where there is one: beyond it the chain is not all there is. */
  readonly joins: CommitBody | undefined
}

export interface NamedExhibit {
  readonly number: string
  readonly sha256: string
  readonly size: number
}

const leaf = Uint8Array.of(0)
const noHash = Buffer.alloc(32)

/** Reads all payloads. Throws bundle-damaged where one is not the commit of its place, and newer-format. */
export async function readJournalFacts(payloads: AsyncIterable<Uint8Array>, caseId: string): Promise<JournalFacts> {
  const hashes: Buffer[] = []
  const placeOf = followPlaces(caseId, seq => hashes[seq - 1]?.toString('hex'))
  let [namesCopies, joins]: [boolean, CommitBody | undefined] = [false, undefined]
  const records = new Map<string, ExhibitFields>()
  const everNamed = new Set<string>()
  const take = (payload: Uint8Array) => {
    const commit = decodeCommit(Buffer.from(payload).toString('utf8'))
    const problem = placeOf(commit)
    if (problem) throw damaged(`entry ${hashes.length + 1} of its journal is not in its place: ${problem}`)
    for (const op of commit.ops) noteExhibit(op, records, everNamed)
    hashes.push(sha256(leaf, hashes.at(-1) ?? noHash, payload))
    namesCopies ||= commit.copy !== undefined
    if (commit.merges ?? commit.editionOf) joins ??= commit
  }
  for await (const payload of payloads) {
    try {
      take(payload)
    } catch (error) {
      throw error instanceof RedThreadError
        ? error
        : damaged(`entry ${hashes.length + 1} of its journal is not readable`)
    }
  }
  return { hashes, exhibits: presentExhibits(records), everNamed, namesCopies, joins }
}

/** The three figures by which a journal is known, hexadecimal, as manifest and checkpoint carry them. */
export function journalMarks({ hashes }: JournalFacts): Pick<Manifest, 'entries' | 'root' | 'head'> {
  const head = hashes.at(-1) ?? noHash
  return { entries: hashes.length, root: merkleRoot(hashes).toString('hex'), head: head.toString('hex') }
}

type ExhibitFields = Partial<Record<(typeof followed)[number], unknown>>
const followed = ['record', 'number', 'sha256', 'size', 'removed'] as const

/** Follows the few fields that matter here; a record is an exhibit from when its `record` field says so. */
function noteExhibit({ id, changes }: Op, records: Map<string, ExhibitFields>, everNamed: Set<string>): void {
  const before = records.get(id)
  if (before === undefined && changes['record']?.[1] !== 'exhibit') return
  const after: ExhibitFields = { ...before }
  for (const field of followed) {
    const change = changes[field]
    if (change !== undefined) after[field] = change[1]
  }
  records.set(id, after)
  if (typeof after.sha256 === 'string') everNamed.add(after.sha256)
}

function presentExhibits(records: ReadonlyMap<string, ExhibitFields>): ReadonlyMap<string, NamedExhibit> {
  const exhibits = new Map<string, NamedExhibit>()
  for (const [id, { record, number, sha256, size, removed }] of records) {
    if (record !== 'exhibit' || removed === true) continue
    if (typeof sha256 === 'string' && typeof size === 'number') {
      exhibits.set(id, { number: String(number), sha256, size })
    }
  }
  return exhibits
}
