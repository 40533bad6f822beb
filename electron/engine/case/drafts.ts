import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Drafts } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import { errorCode, syncFolder, writeDurably } from '../disk/files.ts'
import type { FolderNow } from '../disk/folder-handle.ts'
import { readOwn } from '../disk/own-files.ts'
import { deriveKey } from '../secrets/crypto/derive.ts'
import { open, seal } from '../secrets/crypto/seal.ts'
import type { JournalKeys } from '../storage/journal/keys.ts'
import { createTurns } from '../work/in-turn.ts'

/** What is being written and not kept yet. It lies encrypted beside the journal, and is no part of the case. */
export interface DraftsFile {
  /** By the key each form gives itself. Throws drafts-damaged, cannot-read-file. */
  readonly read: () => Promise<Drafts>
  /** Replaces all of them; none removes the file. Throws save-failed. */
  readonly keep: (drafts: Drafts) => Promise<void>
  /** Waits for what is being written, and forgets the key. */
  readonly close: () => Promise<void>
}

const draftsName = 'drafts'

/** The drafts of a case. In a case open read-only nothing is written. */
export function openDrafts(folder: FolderNow, { caseId, caseKey }: JournalKeys, readOnly: boolean): DraftsFile {
  const path = () => join(folder(), draftsName)
  const key = deriveKey(caseKey, caseId, 'drafts')
  const inTurn = createTurns()
  return {
    read: () => inTurn(async () => read(path(), key)),
    keep: drafts => inTurn(async () => (readOnly ? undefined : write(path(), key, drafts))),
    close: () => inTurn(async () => void key.fill(0)),
  }
}

async function read(path: string, key: Buffer): Promise<Drafts> {
  const sealed = await readOwn(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    if (error instanceof RedThreadError) throw error
    throw new RedThreadError('cannot-read-file', { path, detail: errorCode(error) }, error)
  })
  if (sealed === undefined) return {}
  const plain = open(key, sealed)
  if (plain === undefined) throw new RedThreadError('drafts-damaged', { path })
  return JSON.parse(plain.toString()) as Drafts
}

async function write(path: string, key: Buffer, drafts: Drafts): Promise<void> {
  if (Object.keys(drafts).length > 0) return writeDurably(path, seal(key, Buffer.from(JSON.stringify(drafts))))
  await rm(path, { force: true })
  await syncFolder(join(path, '..'))
}
