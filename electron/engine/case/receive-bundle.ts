import { RedThreadError } from '#shared/errors.ts'
import type { BundleSecret } from '../handover/bundle/age-key-task.ts'
import { type BundleSigner, type OpenedBundle, readBundle } from '../handover/bundle/read.ts'
import type { KeyOptions } from '../secrets/header/header.ts'
import { readHeader } from '../storage/header-copies.ts'
import { newCopyId } from '../storage/journal/copy-id.ts'
import type { JournalKeys } from '../storage/journal/keys.ts'
import { openVault } from '../storage/vault/vault.ts'
import type { Job } from '../work/jobs.ts'
import { makeCase, writeFirstEntries } from './create.ts'

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
 * Checks all of a bundle, then makes a case folder of it: the same case id, the same journal entry by entry, a new copy
 * under keys of its own. The folder is there whole or not at all. Throws what readBundle and createCase throw, and
 * bundle-of-known-case.
 */
export async function receiveBundle(
  { path, with: secret, folder, passphrase }: Receiving,
  job: Job,
  options: KeyOptions = {},
): Promise<Received> {
  const bundle = await readBundle({ path, with: secret, signal: job.signal, onProgress: job.progress })
  try {
    const { manifest, signer } = bundle
    const caseId = Buffer.from(manifest.caseId, 'hex')
    await refuseMerging(folder, caseId)
    const keyOptions = { ...options, caseId, signal: job.signal }
    const { recoveryWords } = await makeCase(folder, passphrase, keyOptions, (half, keys) =>
      unpack(bundle, half, keys, job.signal),
    )
    return { signer, from: manifest.from, number: manifest.number, recoveryWords }
  } finally {
    await bundle.dispose()
  }
}

async function unpack(bundle: OpenedBundle, folder: string, keys: JournalKeys, signal: AbortSignal): Promise<void> {
  const vault = openVault(() => folder, keys)
  try {
    for (const { name, sha256, size } of bundle.manifest.files) {
      if (!name.startsWith('evidence/')) continue
      await vault.addKnown(name, { sha256, size }, bundle.evidence(sha256), { signal })
    }
    await writeFirstEntries(folder, keys, newCopyId(), bundle.entries(), signal)
  } finally {
    vault.close()
  }
}

/** The same case at the same place would be a merge, which is another thing than opening. */
async function refuseMerging(folder: string, caseId: Buffer): Promise<void> {
  const there = await readHeader(folder).catch(() => undefined)
  if (there && Buffer.from(there.header.caseId).equals(caseId)) {
    throw new RedThreadError('bundle-of-known-case', { path: folder })
  }
}
