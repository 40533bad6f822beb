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
  checkFiles,
  readChecked,
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

/** A bundle in which everything was checked. Its contents are decrypted from the file as they are asked for. */
export interface OpenedBundle {
  readonly manifest: Manifest
  readonly signer: BundleSigner
  readonly checkpoint: string
  /** Payloads of the journal in order. */
  entries(): AsyncIterable<Buffer>
  /** A file's bytes, checked again as they pass: throws bundle-damaged at the end if the bundle was altered since. */
  evidence(sha256: string): AsyncIterable<Buffer>
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
 * Opens a bundle and checks all of it before anything is believed: signature, every file, the journal's chain and
 * root, the checkpoint, the evidence of every exhibit. Nothing is written to disk: what is asked for later is decrypted again.
 * Throws bundle-damaged, bundle-wrong-key, bundle-refused, newer-format, several-chains, cannot-read-file or cancelled.
 */
export async function readBundle(reading: BundleReading): Promise<OpenedBundle> {
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
  await checkFiles(file, unpacked, counting(file.size, reading))
  const { manifest, publicKey } = unpacked
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
    evidence: sha256 => readChecked(file, placeOf(unpacked, `${evidenceFolder}${sha256}`)),
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
  for (const { name, sha256, size } of manifest.files) if (name.startsWith(evidenceFolder)) sizes.set(sha256, size)
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

function counting(total: number, { signal, onProgress }: BundleReading): (count: number) => void {
  let done = 0
  return count => {
    if (signal?.aborted) throw new RedThreadError('cancelled')
    done += count
    onProgress?.(done, total)
  }
}
