import { join } from 'node:path'
import { firstCommand } from '#shared/commands/plan.ts'
import { RedThreadError } from '#shared/errors.ts'
import { encodeCommit } from '#shared/ops/commit.ts'
import { create } from '#shared/ops/edit.ts'
import { makeFolderInside } from '../disk/own-files.ts'
import { createHeader, type KeyOptions } from '../secrets/header/header.ts'
import { caseVersion } from '../secrets/header/header-format.ts'
import { rewriteHeader } from '../storage/header-copies.ts'
import { newCopyId } from '../storage/journal/copy-id.ts'
import type { JournalKeys } from '../storage/journal/keys.ts'
import { journalFolder, noHash } from '../storage/journal/segment-format.ts'
import { JournalWriter } from '../storage/journal/writer.ts'
import { buildCase } from './build.ts'
import { newId } from './new-id.ts'

export interface NewCase {
  readonly folder: string
  readonly title: string
  readonly reference?: string | undefined
  readonly passphrase: string
  readonly by: string
}

const formatVersion = 1

/**
 * Makes a case folder with its header and its first entry: the case itself and one board. Throws case-exists,
 * case-locked, weak-passphrase and save-failed; where it throws nothing stays behind.
 */
export async function createCase(
  { folder, title, reference, passphrase, by }: NewCase,
  options: KeyOptions = {},
): Promise<{ readonly recoveryWords: string }> {
  // From the first entry on: whoever has a copy of the case gives what they import the same ids.
  const importKey = newId('case')
  const state = { status: 'open', handling: 'AMBER', format: formatVersion, importKey } as const
  const ops = [
    create({ id: 'case', record: 'case', title, reference, ...state }),
    create({ id: newId('board'), record: 'board', title: 'Main story', order: 0 }),
  ]
  const copy = newCopyId()
  const body = { copy: copy.toString('hex'), seq: 1, at: new Date().toISOString(), by, command: firstCommand, ops }
  return makeCase(folder, passphrase, options, (unfinished, keys) =>
    writeFirstEntries(unfinished, keys, copy, [Buffer.from(encodeCommit(body))]),
  )
}

/** A case folder under keys of its own; `fill` puts in what it begins with. Throws as createCase. */
export function makeCase(
  folder: string,
  passphrase: string,
  options: KeyOptions,
  fill: (unfinished: string, keys: JournalKeys) => Promise<void>,
): Promise<{ readonly recoveryWords: string }> {
  return buildCase(folder, async unfinished => {
    const { header, caseKey, recoveryWords } = await createHeader(passphrase, options)
    try {
      await fill(unfinished, { caseId: header.caseId, caseKey })
    } finally {
      caseKey.fill(0)
    }
    // Last: what has no header is no case, whatever the folder is called.
    await rewriteHeader(unfinished, { ...header, version: caseVersion })
    return { recoveryWords }
  })
}

/** Bytes of entries that are made durable together. */
const batchSize = 2 ** 22

/**
 * The entries a case begins with, whichever copies wrote them; the folder is `copy`. Batch by batch: safe only where
 * nobody sees the folder before it is whole.
 */
export async function writeFirstEntries(
  folder: string,
  keys: JournalKeys,
  copy: Buffer,
  payloads: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<void> {
  await makeFolderInside(join(folder, journalFolder))
  const writer = new JournalWriter(() => folder, keys, { seq: 0, hash: noHash }, undefined, { copy })
  try {
    let [batch, size]: [Uint8Array[], number] = [[], 0]
    for await (const payload of payloads) {
      if (signal?.aborted) throw new RedThreadError('cancelled')
      batch.push(payload)
      size += payload.length
      if (size < batchSize) continue
      await writer.appendAll(batch)
      ;[batch, size] = [[], 0]
    }
    if (batch.length > 0) await writer.appendAll(batch)
  } finally {
    await writer.close()
  }
}
