import type { EditionProof } from '#engine/formats/writing/exporter.ts'
import { hmacKey, hmacSha256, sha256 } from '#engine/secrets/crypto/hash.ts'
import type { Signer } from '#engine/secrets/identity/ed25519.ts'
import { addLeaf, emptyTree, treeRoot } from '#engine/storage/journal/merkle.ts'
import { signNote } from '#engine/storage/journal/note.ts'
import { waiverNames } from '#shared/editions/redact-waivers.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { canonical, sameValue } from '#shared/ops/canonical.ts'
import type { CaseState } from '#shared/ops/state.ts'

export interface ProofOrder {
  readonly caseId: string
  readonly entries: number
  readonly upTo: string
  /** The edition before and after redaction; the same object where nothing is blacked out. */
  readonly before: CaseState
  readonly after: CaseState
  /** 32 bytes, the case's own: the same field gets the same salt in every edition. */
  readonly saltKey: Uint8Array
  readonly signer: Signer | undefined
}

/**
 * Shows that a redacted edition differs from the full one only where it is blacked out. Each field of each record is a
 * leaf of a Merkle tree (RFC 6962) under a salt of its own, as in SD-JWT (RFC 9901): whoever is given the salt can
 * recompute the leaf from what they read; of a blacked-out field they are given the leaf's hash alone, and without the
 * salt nobody can find its words by trying. Full and redacted edition have one root, and the investigator signs it.
 */
export function proofOf(order: ProofOrder): EditionProof {
  let [tree, leaves] = [emptyTree, 0]
  const lines = linesOf(order, hash => {
    tree = addLeaf(tree, hash)
    leaves += 1
  })
  return { lines, note: () => noteOf(order, leaves, treeRoot(tree)) }
}

interface Leaf {
  readonly id: string
  /** As the redacted edition calls it: what is hashed is its name in the full one. */
  readonly field: string
  readonly salt: Buffer
  readonly hash: Buffer
  readonly open: boolean
}

const leafPrefix = Uint8Array.of(0)
const noNames: ReadonlyMap<string, string> = new Map()
const saltSize = 16

/** Every field of every record, in the order of ids and fields. */
function* leavesOf({ before, after, saltKey }: ProofOrder): Generator<Leaf> {
  const key = hmacKey(saltKey)
  for (const id of [...before.records.keys()].sort()) {
    const record = before.records.get(id)
    if (!record) continue
    const shown = after.records.get(id)
    const names = shown && before !== after ? waiverNames(record, shown) : noNames
    for (const [field, value] of fieldsOf(record)) {
      const salt = hmacSha256(key, Buffer.from(`${id}\n${field}`)).subarray(0, saltSize)
      const said = canonical([id, field, value])
      const hash = sha256(leafPrefix, salt, Buffer.from(said))
      const open = shown !== undefined && sameValue((shown as Fields)[field], value)
      yield { id, field: names.get(field) ?? field, salt, hash, open }
    }
  }
}

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (record: CaseRecord) =>
  Object.entries(record)
    .filter(([field]) => field !== 'id')
    .sort(byName)
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0)

function* linesOf(order: ProofOrder, onLeaf: (hash: Buffer) => void): Generator<string> {
  for (const { id, field, salt, hash, open } of leavesOf(order)) {
    onLeaf(hash)
    const shown = open ? { salt: salt.toString('hex') } : { hash: hash.toString('hex') }
    yield `${JSON.stringify({ id, field, ...shown })}\n`
  }
}

function noteOf({ caseId, entries, upTo, signer }: ProofOrder, leaves: number, root: Buffer): string {
  const text = `case-edition/${caseId}\n${entries} ${upTo}\n${leaves}\n${root.toString('base64')}\n`
  if (!signer) return `${text}\n`
  return signNote(text, [{ ...signer, name: signer.name.replace(/[\s+]+/g, '-') || 'sender' }])
}
