import type { FileHandle } from 'node:fs/promises'
import { openUserFile, readFailed } from '#engine/disk/user-file.ts'
import { fingerprintWords } from '#engine/secrets/identity/fingerprint.ts'
import { sshKeyLine } from '#engine/secrets/identity/ssh-key.ts'
import { RedThreadError } from '#shared/errors.ts'
import { refuseSeveralChains } from '#shared/ops/chain-place.ts'
import { type AgeFile, gather, openAgeFile } from './age-file.ts'
import { headerLimits, readAgeHeader, refused } from './age-header.ts'
import type { BundleSecret } from './age-key-task.ts'
import { openFileKey } from './age-keys.ts'
import { checkCheckpoint } from './checkpoint-page.ts'
import { type JournalFacts, journalMarks, readJournalFacts } from './journal-facts.ts'
import { decodeJournal } from './journal-text.ts'
import { damaged, evidenceFolder, type Manifest } from './manifest.ts'
import { allowedSigners } from './readme.ts'
import {
  type BundleEntry,
  type BundleLimits,
  checkEnd,
  checkFiles,
  readChecked,
  type TakeFile,
  type Unpacked,
  unpackManifest,
  usualLimits,
} from './unpack.ts'

export interface BundleReading {
  readonly path: string
  readonly with: BundleSecret
  readonly signal?: AbortSignal
  /** Bytes so far, of all. */
  readonly onProgress?: (done: number, total: number) => void
  readonly limits?: BundleLimits
}

/** A bundle in which all but its evidence was checked. Its contents are decrypted from the file as they are asked for. */
export interface OpenedBundle {
  readonly manifest: Manifest
  readonly signer: BundleSigner
  readonly checkpoint: string
  /** Payloads of the journal in order. */
  entries(): AsyncIterable<Buffer>
  /**
   * Hands over each file of the evidence, whose bytes throw bundle-damaged at their end where they are not what was
   * signed. Once it resolves everything in the bundle was checked.
   */
  takeEvidence(take: TakeFile): Promise<void>
  /** Closes the file. */
  dispose(): Promise<void>
}

/** The name is the signer's own word; only the key is proved. The words are for comparing it by telephone. */
export interface BundleSigner {
  readonly name: string
  readonly publicKey: Uint8Array
  readonly signingKey: string
  readonly words: string
}

/**
 * Opens a bundle and checks all of it but the bytes of its evidence before anything is believed: signature, every page, the
 * journal's chain and root, the checkpoint, that every exhibit has its file. Evidence is checked as it is taken: once, and
 * decrypted once. Nothing is written to disk. Throws bundle-damaged, bundle-wrong-key, bundle-refused, newer-format, several-chains, cannot-read-file or cancelled.
 */
export async function openBundle(reading: BundleReading): Promise<OpenedBundle> {
  const { handle } = await openUserFile(reading.path)
  try {
    const file = await unseal(handle, reading)
    return await check(file, handle, reading)
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function unseal(handle: FileHandle, { with: secret, signal, path }: BundleReading): Promise<AgeFile> {
  const start = Buffer.alloc(headerLimits.bytes)
  const { bytesRead } = await handle.read(start, 0, start.length, 0).catch((error: unknown) => {
    throw readFailed(path, error)
  })
  const header = readAgeHeader(start.subarray(0, bytesRead))
  if (header.sealedTo === 'keys' && 'passphrase' in secret) {
    throw refused('it is sealed to keys, not to a passphrase; open it with your identity')
  }
  if (header.sealedTo === 'passphrase' && 'identity' in secret) {
    throw refused('it is sealed with a passphrase, not to keys; open it with the passphrase')
  }
  const fileKey = await openFileKey(start.subarray(0, header.length), secret, signal)
  return openAgeFile(handle, header.length, fileKey)
}

async function check(file: AgeFile, handle: FileHandle, reading: BundleReading): Promise<OpenedBundle> {
  const limits = reading.limits ?? usualLimits
  const unpacked = await unpackManifest(file, limits)
  const { manifest, publicKey, places } = unpacked
  const count = counting(file.size, reading)
  const [evidence, pages] = [true, false].map(is => [...places.values()].filter(({ name }) => isEvidence(name) === is))
  await checkFiles(file, pages ?? [], (_, bytes) => drained(count(bytes)))
  const page = (name: string) => readPage(file, placeOf(unpacked, name), limits)
  if ((await page('allowed_signers')) !== allowedSigners(publicKey)) throw damaged('allowed_signers is of another key')
  const checkpoint = await page('checkpoint.note')
  checkCheckpoint(checkpoint, manifest, publicKey)
  const entries = () => decodeJournal(readChecked(file, placeOf(unpacked, 'journal')), limits.journalLine)
  const facts = await readJournalFacts(entries(), manifest.caseId)
  checkJournal(manifest, facts)
  // Only now: whatever this version can check of it holds.
  if (facts.joins) refuseSeveralChains(facts.joins)
  return {
    manifest,
    signer: {
      name: manifest.from,
      publicKey,
      signingKey: sshKeyLine(publicKey, manifest.from),
      words: fingerprintWords(publicKey),
    },
    checkpoint,
    entries,
    takeEvidence: async take => {
      await checkFiles(file, evidence ?? [], (each, bytes) => take(each, count(bytes)))
      await checkEnd(file)
    },
    dispose: () => handle.close(),
  }
}

/** The journal against the signed page, and the exhibits it names against the evidence that came. */
function checkJournal(manifest: Manifest, facts: JournalFacts): void {
  const { entries, root, head } = journalMarks(facts)
  if (entries !== manifest.entries || root !== manifest.root || head !== manifest.head) {
    throw damaged('its journal is another one')
  }
  if (manifest.version === 1 && facts.namesCopies) throw damaged('its journal is of a later version than its MANIFEST')
  const sizes = new Map<string, number>()
  for (const { name, sha256, size } of manifest.files) if (isEvidence(name)) sizes.set(sha256, size)
  for (const { number, sha256, size } of facts.exhibits.values()) {
    if (sizes.get(sha256) !== size) throw damaged(`the file of exhibit ${number} is not in it`)
  }
  for (const sha256 of sizes.keys()) {
    if (!facts.everNamed.has(sha256)) throw damaged(`no exhibit names the file ${sha256}`)
  }
}

async function readPage(file: AgeFile, place: BundleEntry, limits: BundleLimits): Promise<string> {
  if (place.size > limits.pageBytes) throw damaged(`its ${place.name} is too long`)
  return (await gather(readChecked(file, place))).toString('utf8')
}

function placeOf({ places }: Unpacked, name: string): BundleEntry {
  const place = places.get(name)
  if (place === undefined) throw new RedThreadError('bundle-damaged', { detail: `it does not hold ${name}` })
  return place
}

const isEvidence = (name: string) => name.startsWith(evidenceFolder)

/** Lets bytes through, tells how far it is, and stops where the work was called off. */
function counting(total: number, { signal, onProgress }: BundleReading) {
  let done = 0
  return async function* (bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const piece of bytes) {
      if (signal?.aborted) throw new RedThreadError('cancelled')
      done += piece.length
      onProgress?.(done, total)
      yield piece
    }
  }
}

async function drained(bytes: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of bytes);
}
