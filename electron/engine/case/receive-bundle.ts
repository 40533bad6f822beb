import { RedThreadError } from '#shared/errors.ts'
import type { BundleSecret } from '../handover/bundle/age-key-task.ts'
import { type BundleSigner, type OpenedBundle, openBundle } from '../handover/bundle/read.ts'
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
 * Checks a bundle and makes a case folder of it: the same case id, the same journal entry by entry, a new copy under keys of
 * its own. Its evidence is checked while it is taken in; the folder is there once all of it held, or not at all. Throws
 * what openBundle, taking its evidence and createCase throw, and bundle-of-known-case.
 */
export async function receiveBundle(
  { path, with: secret, folder, passphrase }: Receiving,
  job: Job,
  options: KeyOptions = {},
): Promise<Received> {
  const bundle = await openBundle({ path, with: secret, signal: job.signal, onProgress: job.progress })
  try {
    const { manifest, signer } = bundle
    const caseId = Buffer.from(manifest.caseId, 'hex')
    await refuseMerging(folder, caseId)
    const keyOptions = { ...options, caseId, signal: job.signal }
    const { recoveryWords } = await makeCase(folder, passphrase, keyOptions, (unfinished, keys) =>
      unpack(bundle, unfinished, keys, job.signal),
    )
    return { signer, from: manifest.from, number: manifest.number, recoveryWords }
  } finally {
    await bundle.dispose()
  }
}

async function unpack(bundle: OpenedBundle, folder: string, keys: JournalKeys, signal: AbortSignal): Promise<void> {
  const vault = openVault(() => folder, keys)
  try {
    await bundle.takeEvidence((file, bytes) => vault.addChecked(file.name, file, bytes, { signal }))
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
