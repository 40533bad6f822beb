import { sha256Hex, startSha256 } from '#engine/secrets/crypto/hash.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { BundleContent } from './contents.ts'
import { type JournalFacts, journalMarks, readJournalFacts } from './journal-facts.ts'
import { encodeJournal } from './journal-text.ts'
import { evidenceFolder } from './manifest.ts'
import type { BundleLimits } from './unpack.ts'

/** A journal as far as it goes into the bundle. `entries` is read twice and must answer the same both times. */
export interface BundleJournal {
  entries(): AsyncIterable<Uint8Array>
  /** Hash of the last entry in hexadecimal, as the case has it. */
  readonly head: string
}

/** A file of the vault, by what the exhibit's record says of it. */
export interface BundleEvidence {
  readonly sha256: string
  readonly size: number
  read(): AsyncIterable<Uint8Array>
}

export function pageContent(name: string, page: Uint8Array | string): BundleContent {
  const bytes = Buffer.from(page)
  return { name, sha256: sha256Hex(bytes), size: bytes.length, read: () => [bytes] }
}

/**
 * The journal's page and what it says, from a first reading. Throws where it is not the journal that was announced, and
 * bundle-too-large: a bundle that its own reader would refuse is not written.
 */
export async function packJournal(
  journal: BundleJournal,
  caseId: string,
  { journalLine }: Pick<BundleLimits, 'journalLine'>,
  signal?: AbortSignal,
): Promise<{ page: BundleContent; facts: JournalFacts }> {
  const hash = startSha256()
  let [size, entry] = [0, 0]
  async function* measured() {
    for await (const payload of journal.entries()) {
      if (signal?.aborted) throw new RedThreadError('cancelled')
      entry++
      if ((payload.length * 4) / 3 > journalLine) {
        throw new RedThreadError('bundle-too-large', { what: `entry ${entry} of the journal` })
      }
      for await (const line of encodeJournal([payload])) {
        hash.update(line)
        size += line.length
      }
      yield payload
    }
  }
  const facts = await readJournalFacts(measured(), caseId)
  if (journalMarks(facts).head !== journal.head) {
    throw new RedThreadError('unexpected', { detail: 'the journal does not end in the head that was announced' })
  }
  const read = () => encodeJournal(journal.entries())
  return { page: { name: 'journal', sha256: hash.digest('hex'), size, read }, facts }
}

/** The evidence, each file once, sorted by its hash. Throws exhibit-missing where an exhibit that stands lacks its file. */
export function packEvidence(evidence: Iterable<BundleEvidence>, facts: JournalFacts): BundleContent[] {
  const files = new Map<string, BundleContent>()
  for (const file of evidence) {
    const { sha256, size } = file
    if (!facts.everNamed.has(sha256)) {
      throw new RedThreadError('unexpected', { detail: `no exhibit names the file ${sha256}` })
    }
    files.set(sha256, { name: `${evidenceFolder}${sha256}`, sha256, size, read: () => file.read() })
  }
  for (const { number, sha256, size } of facts.exhibits.values()) {
    if (files.get(sha256)?.size !== size) throw new RedThreadError('exhibit-missing', { number })
  }
  return [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
