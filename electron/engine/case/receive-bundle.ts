import { rm } from 'node:fs/promises'
import { RedThreadError } from '#shared/errors.ts'
import type { BundleSecret } from '../bundle/age-keys.ts'
import { type BundleSigner, readBundle } from '../bundle/read.ts'
import { readHeader } from '../header-copies.ts'
import type { Job } from '../jobs.ts'
import { openVault } from '../vault.ts'
import { createEmpty } from './create.ts'

export interface Receiving {
  readonly path: string
  readonly with: BundleSecret
  /** Folder of the case to be made; nothing may lie there. */
  readonly folder: string
  readonly passphrase: string
}

export interface Received {
  readonly signer: BundleSigner
  readonly from: string
  readonly number: number
  readonly recoveryWords: string
}

/**
 * Checks all of a bundle, then makes a case folder of it: the same case id, the same journal entry by entry, under keys
 * of its own. Where anything fails no folder is left. Throws what readBundle throws, case-exists and
 * bundle-of-known-case.
 */
export async function receiveBundle(
  { path, with: secret, folder, passphrase }: Receiving,
  job: Job,
): Promise<Received> {
  const bundle = await readBundle({ path, with: secret, signal: job.signal, onProgress: job.progress })
  try {
    const { manifest, signer } = bundle
    const caseId = Buffer.from(manifest.caseId, 'hex')
    await refuseMerging(folder, caseId)
    const made = await createEmpty(folder, passphrase, { caseId, signal: job.signal })
    try {
      const vault = openVault(folder, made)
      for (const { name, sha256, size } of manifest.files) {
        if (!name.startsWith('evidence/')) continue
        await vault.addKnown(name, { sha256, size }, bundle.evidence(sha256), { signal: job.signal })
      }
      await made.append(bundle.entries())
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    }
    return { signer, from: manifest.from, number: manifest.number, recoveryWords: made.recoveryWords }
  } finally {
    await bundle.dispose()
  }
}

/** The same case at the same place would be a merge, which is another thing than opening. */
async function refuseMerging(folder: string, caseId: Buffer): Promise<void> {
  const there = await readHeader(folder).catch(() => undefined)
  if (there && Buffer.from(there.header.caseId).equals(caseId)) {
    throw new RedThreadError('bundle-of-known-case', { path: folder })
  }
}
