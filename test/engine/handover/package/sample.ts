import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { records } from '#engine/formats/records/exporter.ts'
import type { Exporting, OutFile } from '#engine/formats/writing/exporter.ts'
import { checkpointPage } from '#engine/handover/bundle/checkpoint-page.ts'
import { casePackage } from '#engine/handover/package/exporter.ts'
import { proofOf } from '#engine/handover/proof/edition-proof.ts'
import { sha256 } from '#engine/secrets/crypto/hash.ts'
import { type Signer, signerFromSeed } from '#engine/secrets/identity/ed25519.ts'
import { merkleRoot } from '#engine/storage/journal/merkle.ts'
import type { Edition } from '#shared/editions/edition.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { encodeCommit } from '#shared/ops/commit.ts'
import { create } from '#shared/ops/edit.ts'
import { at, by, caseRecord, exhibitOf } from '../../../support/cases/records.ts'

export const resourcesFolder = join(import.meta.dirname, '../../../../resources')
export const signer = signerFromSeed('Jane + Roe', Buffer.alloc(32, 7))
const caseId = '00112233445566778899aabbccddeeff'

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'package-test-'))

/** Bytes that look like nothing (64 KiB of them, again and again), the same for the same seed. */
export function bytesOf(size: number, seed: number): Buffer {
  const blocks = Array.from({ length: Math.min(Math.ceil(size / 32), 2048) }, (_, i) =>
    sha256(Buffer.from(`${seed} ${i}`)),
  )
  return Buffer.alloc(size, Buffer.concat([...blocks, Buffer.from('.')]))
}

const names = [
  'transfers.csv',
  'CON',
  'a:b*c?.pdf',
  '김철수 ‮gpj.exe',
  'x'.repeat(400),
  '../..',
  'A.txt',
  'a.TXT',
  '100%.txt',
]

export interface PackageSample {
  readonly edition: Edition
  readonly files: ReadonlyMap<string, Buffer>
  readonly payloads: readonly Buffer[]
}

/** A case of exhibits with these sizes and hostile names, its journal and its whole edition. */
export function sampleCase(sizes: readonly number[], more: readonly CaseRecord[] = []): PackageSample {
  const files = new Map<string, Buffer>()
  const exhibits = sizes.map((size, i): CaseRecord => {
    const bytes = bytesOf(size, i)
    const hash = createHash('sha256').update(bytes).digest('hex')
    files.set(hash, bytes)
    const name = names[i % names.length] ?? ''
    return { ...exhibitOf(i + 1, `Exhibit ${i}`), name, sha256: hash, size } as CaseRecord
  })
  const records: CaseRecord[] = [caseRecord('Harmony theft'), ...exhibits, ...more]
  const payloads = payloadsOf(records)
  return { edition: editionOf(records, payloads), files, payloads }
}

/** A journal that makes these records, one a commit. */
export const payloadsOf = (records: readonly CaseRecord[]): readonly Buffer[] =>
  records.map((record, i) =>
    Buffer.from(
      encodeCommit({ copy: 'c0'.repeat(16), seq: i + 1, at, by, command: 'test', ops: [create(record as never)] }),
    ),
  )

/** The whole case that such a journal makes, signed. */
export function editionOf(records: readonly CaseRecord[], payloads: readonly Buffer[]): Edition {
  const hashes: Buffer[] = []
  for (const payload of payloads) hashes.push(sha256(Uint8Array.of(0), hashes.at(-1) ?? Buffer.alloc(32), payload))
  const root = merkleRoot(hashes)
  const entries = hashes.length
  const checkpoint = checkpointPage({ caseId, entries, root: root.toString('hex'), from: signer.name }, signer)
  return {
    state: stateOf(records),
    caseId,
    asOf: at,
    anchor: {
      entries,
      head: (hashes.at(-1) ?? Buffer.alloc(32)).toString('hex'),
      root: root.toString('base64'),
      checkpoint,
    },
    scope: 'the whole case',
    recipient: 'Unit 4\nPayload-Oxum: 0.0',
    purpose: 'charge',
    upTo: 'AMBER',
    withheld: [],
    redacted: [],
  }
}

/** The app's side of an export, by hand. `other` gives a file of each kind. */
export function exportingOf(
  { edition, files, payloads }: PackageSample,
  options: Exporting['options'] = {},
  who: Signer | undefined = signer,
): Exporting {
  const { state, caseId, anchor, upTo } = edition
  const proof = () =>
    proofOf({
      caseId,
      entries: anchor.entries,
      upTo,
      before: state,
      after: state,
      saltKey: Buffer.alloc(32, 3),
      signer: who,
    })
  const exporting: Exporting = {
    edition,
    options,
    proof,
    lose: () => {},
    evidence: async function* (hash) {
      const bytes = files.get(hash) ?? Buffer.alloc(0)
      for (let from = 0; from < bytes.length; from += 2 ** 16) yield bytes.subarray(from, from + 2 ** 16)
    },
    journal: async function* () {
      yield* payloads
    },
    signer: who,
    resource: async name => readFileSync(join(resourcesFolder, name)),
    other: (format, _, lose) => (format === 'records' ? records.write(exporting) : otherFormat(format, lose)),
    signal: new AbortController().signal,
    progress: () => {},
  }
  return exporting
}

async function* otherFormat(format: string, lose: Exporting['lose']): AsyncGenerator<OutFile> {
  lose({ record: 'claim-1', kind: 'lost', why: 'has no place' })
  yield { path: 'entities.csv', pieces: [`a whole ${format}\n`, Buffer.from('김철수')] }
  if (format === 'csv') yield { path: 'sub/links.csv', pieces: ['from,to\n'] }
}

/** The one file of a package as bytes. */
export async function packageBytes(exporting: Exporting): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const file of casePackage.write(exporting)) {
    for await (const piece of file.pieces)
      pieces.push(typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece))
  }
  return Buffer.concat(pieces)
}
