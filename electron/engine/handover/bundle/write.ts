import { cannotWrite, refuseOverwriting, replaceDurably, writeAll, writeStream } from '#engine/disk/files.ts'
import { sha256Hex } from '#engine/secrets/crypto/hash.ts'
import type { Signer } from '#engine/secrets/identity/ed25519.ts'
import { fingerprintWords } from '#engine/secrets/identity/fingerprint.ts'
import { RedThreadError } from '#shared/errors.ts'
import { ageCipher } from './age-cipher.ts'
import type { BundleRecipients } from './age-key-task.ts'
import { makeFileKey } from './age-keys.ts'
import { newAgeNonce, sealPayload } from './age-payload.ts'
import { checkpointPage } from './checkpoint-page.ts'
import { tarOf, tarSize } from './contents.ts'
import { journalMarks } from './journal-facts.ts'
import { bundleVersion, encodeManifest, manifestName, oneLine, signatureName } from './manifest.ts'
import { type BundleEvidence, type BundleJournal, packEvidence, packJournal, pageContent } from './pack.ts'
import { allowedSigners, readmeText } from './readme.ts'
import { checkRecipients } from './recipients.ts'
import { signSsh } from './sshsig.ts'
import { type BundleLimits, usualLimits } from './unpack.ts'

/** What goes into a bundle, who signs it and whom it is sealed to. */
export interface BundleOrder {
  readonly path: string
  readonly sealTo: BundleRecipients
  readonly signer: Signer
  readonly caseId: string
  /** Counts this case's bundles from 1; `previous` is the manifestHash of the one before, '' for the first. */
  readonly number: number
  readonly previous: string
  /** Whom it is for, by name; who it is from is the signer's name. */
  readonly to: string
  readonly journal: BundleJournal
  /** At least the file of every exhibit that stands; only files that the journal names. */
  readonly evidence: Iterable<BundleEvidence>
  /** The bytes of resources/verify_case.py. */
  readonly verifier: Uint8Array
  /** What its reader holds; the usual ones where none are given. */
  readonly limits?: BundleLimits
  readonly signal?: AbortSignal
  /** Bytes so far, of all. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface WrittenBundle {
  readonly path: string
  /** Bytes of the file. */
  readonly size: number
  readonly number: number
  readonly entries: number
  /** SHA-256 of the MANIFEST: the next bundle's `previous`. */
  readonly manifestHash: string
  readonly signerWords: string
}

/**
 * Writes a bundle: a signed tar inside age v1, put in place whole or not at all. Throws bad-recipient,
 * exhibit-missing, bundle-too-large, cannot-write-file (also where something is at `path` already) or cancelled; nothing stays behind.
 */
export async function writeBundle(order: BundleOrder): Promise<WrittenBundle> {
  const sealTo = checkRecipients(order.sealTo)
  await refuseOverwriting(order.path)
  const { manifestText, entries, contents } = await pack(order)
  const key = await makeFileKey(sealTo, order.signal)
  const nonce = newAgeNonce()
  const cipher = await ageCipher(key.fileKey, nonce)
  key.fileKey.fill(0)
  const sealed = sealPayload(watched(tarOf(contents), tarSize(contents), order), cipher)
  let size = key.header.length + nonce.length
  await replaceDurably(order.path, async handle => {
    await writeAll(handle, Buffer.concat([key.header, nonce]))
    size += await writeStream(handle, sealed)
  }).catch((error: unknown) => {
    throw cannotWrite(order.path, error)
  })
  return {
    path: order.path,
    size,
    number: order.number,
    entries,
    manifestHash: sha256Hex(Buffer.from(manifestText)),
    signerWords: fingerprintWords(order.signer.publicKey),
  }
}

async function pack(order: BundleOrder) {
  const { signer, verifier, caseId, number, previous, to, limits = usualLimits } = order
  const { page: journal, facts } = await packJournal(order.journal, caseId, limits, order.signal)
  const { entries, root, head } = journalMarks(facts)
  const signed = {
    version: bundleVersion,
    caseId,
    number,
    previous,
    from: oneLine(signer.name),
    to,
    entries,
    root,
    head,
  }
  const files = [
    pageContent('checkpoint.note', checkpointPage(signed, signer)),
    journal,
    pageContent('allowed_signers', allowedSigners(signer.publicKey)),
    pageContent('README.txt', readmeText(signer)),
    pageContent('verify_case.py', verifier),
    ...packEvidence(order.evidence, facts),
  ]
  const manifestText = encodeManifest({ ...signed, files })
  if (Buffer.byteLength(manifestText) > limits.manifestBytes) {
    throw new RedThreadError('bundle-too-large', { what: `its list of ${files.length.toLocaleString('en')} files` })
  }
  const signature = signSsh(Buffer.from(manifestText), signer)
  const contents = [pageContent(manifestName, manifestText), pageContent(signatureName, signature), ...files]
  return { manifestText, entries, contents }
}

const progressStep = 2 ** 20

/** Lets bytes through, counts them, and stops where the work was called off. */
async function* watched(bytes: AsyncIterable<Uint8Array>, total: number, { signal, onProgress }: BundleOrder) {
  let done = 0
  let reported = 0
  for await (const piece of bytes) {
    if (signal?.aborted) throw new RedThreadError('cancelled')
    done += piece.length
    if (done - reported >= progressStep || done === total) {
      onProgress?.(done, total)
      reported = done
    }
    yield piece
  }
}
