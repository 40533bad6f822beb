import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BundleEvidence, BundleJournal } from '#engine/handover/bundle/pack.ts'
import type { BundleOrder } from '#engine/handover/bundle/write.ts'
import { sha256 } from '#engine/secrets/crypto/hash.ts'
import { signerFromSeed } from '#engine/secrets/identity/ed25519.ts'
import { encodeCommit } from '#shared/ops/commit.ts'
import type { Op } from '#shared/ops/op.ts'

export const verifierPath = join(import.meta.dirname, '../../../../resources/verify_case.py')
export const passphrase = 'ripcord snowbird unaware gumdrop tapestry folklore'

/** The copy that wrote the sample's journal. */
const copy = 'c0'.repeat(16)

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'bundle-test-'))
}

export function evidenceOf(bytes: Buffer): BundleEvidence {
  async function* read() {
    for (let at = 0; at < bytes.length; at += 16_384) yield bytes.subarray(at, at + 16_384)
  }
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, read }
}

function exhibitOp(id: string, { sha256: hash, size }: { sha256: string; size: number }): Op {
  const number = `E-${id}`
  return {
    id,
    changes: { record: [null, 'exhibit'], number: [null, number], sha256: [null, hash], size: [null, size] },
  }
}

export function journalOf(payloads: readonly Buffer[]): BundleJournal {
  let head: Buffer = Buffer.alloc(32)
  for (const payload of payloads) head = sha256(Uint8Array.of(0), head, payload)
  async function* entries() {
    yield* payloads
  }
  return { entries, head: head.toString('hex') }
}

/** Commits that add each file as an exhibit, with `more` small ones after them. */
export function commitsOf(evidence: readonly BundleEvidence[], more = 20): Buffer[] {
  const adding = evidence.map((file, i) => [exhibitOp(`ex${i}`, file)])
  const others = Array.from({ length: more }, (_, i): Op[] => [
    { id: `en${i}`, changes: { record: [null, 'entity'], label: [null, `Núñez 김철수 ${i}`] } },
  ])
  return [...adding, ...others].map((ops, i) =>
    Buffer.from(
      encodeCommit({ copy, seq: i + 1, at: '2026-11-21T10:00:00.000Z', by: 'Jane Roe', command: 'test', ops }),
    ),
  )
}

type Sealing = Pick<BundleOrder, 'path' | 'sealTo'>

/** An order for a small bundle with three files of evidence, one of them empty and one on a block's edge. */
export function smallOrder(sealing: Sealing, sizes: readonly number[] = [70_000, 0, 1024]): BundleOrder {
  const evidence = sizes.map(size => evidenceOf(randomBytes(size)))
  return {
    ...sealing,
    signer: signerFromSeed('Jane + Roe', randomBytes(32)),
    caseId: '00112233445566778899aabbccddeeff',
    number: 1,
    previous: '',
    to: 'Inspector\nNewline',
    journal: journalOf(commitsOf(evidence)),
    evidence,
    verifier: readFileSync(verifierPath),
  }
}
