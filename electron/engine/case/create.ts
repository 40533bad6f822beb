import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { firstCommand } from '#shared/commands/plan.ts'
import { RedThreadError } from '#shared/errors.ts'
import { encodeCommit } from '#shared/ops/commit.ts'
import { create } from '#shared/ops/edit.ts'
import { makeFolder, privateFolder, saveFailed } from '../files.ts'
import { createHeader, type KeyOptions } from '../header.ts'
import { rewriteHeader } from '../header-copies.ts'
import { JournalWriter } from '../journal/writer.ts'
import { newId } from '../new-id.ts'
import { noHead } from '../store.ts'

export interface NewCase {
  readonly folder: string
  readonly title: string
  readonly reference?: string | undefined
  readonly passphrase: string
  readonly by: string
}

export const formatVersion = 1

/**
 * Makes a case folder with its header and its first entry: the case itself and one board. Throws case-exists,
 * weak-passphrase and save-failed; where it throws nothing stays behind.
 */
export async function createCase(
  { folder, title, reference, passphrase, by }: NewCase,
  options: KeyOptions = {},
): Promise<{ readonly recoveryWords: string }> {
  const made = await createEmpty(folder, passphrase, options)
  const ops = [
    create({ id: 'case', record: 'case', title, reference, status: 'open', handling: 'AMBER', format: formatVersion }),
    create({ id: newId('board'), record: 'board', title: 'Main story', order: 0 }),
  ]
  const body = { seq: 1, at: new Date().toISOString(), by, command: firstCommand, ops }
  await orNothing(folder, () => made.append([Buffer.from(encodeCommit(body))]))
  return { recoveryWords: made.recoveryWords }
}

export interface EmptyCase {
  readonly recoveryWords: string
  readonly caseId: Uint8Array
  readonly caseKey: Buffer
  /** Appends payloads as the first entries. */
  readonly append: (payloads: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<void>
}

/** A case folder with headers and no entry yet, for a new case or one out of a bundle. */
export async function createEmpty(folder: string, passphrase: string, options: KeyOptions = {}): Promise<EmptyCase> {
  if (await stat(folder).catch(() => undefined)) throw new RedThreadError('case-exists', { path: folder })
  const { header, caseKey, recoveryWords } = await createHeader(passphrase, options)
  await makeFolder(join(folder, '..'))
  try {
    await mkdir(folder, { mode: privateFolder })
  } catch (error) {
    throw saveFailed(error)
  }
  await orNothing(folder, async () => {
    await makeFolder(join(folder, 'journal'))
    await rewriteHeader(folder, header)
  })
  const { caseId } = header
  return {
    recoveryWords,
    caseId,
    caseKey,
    append: async payloads => {
      const head = { seq: 0, hash: Buffer.from(noHead, 'hex') }
      const writer = new JournalWriter(folder, { caseId, caseKey }, head, undefined)
      try {
        for await (const payload of payloads) await writer.append(payload)
      } finally {
        await writer.close()
      }
    },
  }
}

async function orNothing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}
