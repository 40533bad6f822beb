import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'
import { deriveKey } from '../crypto/derive.ts'
import { hmacSha256 } from '../crypto/hash.ts'
import { errorCode } from '../files.ts'
import { readFailed } from './file-bytes.ts'

export interface VaultKeys {
  readonly caseKey: Uint8Array
  readonly caseId: Uint8Array
}

/** Where a case keeps its evidence, and under which names and keys. Hashes are SHA-256 in hexadecimal. */
export interface Place {
  readonly root: string
  readonly contentKey: () => Buffer
  readonly nameOf: (sha256: string) => string
  readonly pathOf: (sha256: string) => string
  /** What binds a file to its case and its contents. */
  readonly contextOf: (sha256: string) => Buffer
  readonly forget: () => void
}

export function placeOf(folder: string, { caseKey, caseId }: VaultKeys): Place {
  const root = join(folder, 'evidence')
  const id = Buffer.from(caseId)
  const nameKey = deriveKey(caseKey, id, 'evidenceNames')
  const contentKey = deriveKey(caseKey, id, 'evidenceContents')
  let forgotten = false
  // Work still running when the case is locked must not go on under keys of zeros.
  const known = (key: Buffer) => {
    if (forgotten) throw new RedThreadError('no-case-open')
    return key
  }
  // A bare hash as the name would tell anyone who has the same file that we hold it.
  const nameOf = (sha256: string) => hmacSha256(known(nameKey), Buffer.from(sha256, 'hex')).toString('hex', 0, 16)
  return {
    root,
    contentKey: () => known(contentKey),
    nameOf,
    pathOf: sha256 => join(root, nameOf(sha256).slice(0, 2), nameOf(sha256)),
    contextOf: sha256 => Buffer.concat([id, Buffer.from(sha256, 'hex')]),
    forget() {
      forgotten = true
      nameKey.fill(0)
      contentKey.fill(0)
    },
  }
}

/** The names of the files held. */
export async function heldNames({ root }: Place): Promise<readonly string[]> {
  const names = await namesIn(root)
  return names.map(name => name.slice(3)).filter(name => /^[0-9a-f]{32}$/.test(name))
}

/** Removes the temporary files that an interrupted taking-in left. */
export async function sweep({ root }: Place): Promise<void> {
  for (const name of await namesIn(root)) if (name.endsWith('.tmp')) await rm(join(root, name), { force: true })
}

async function namesIn(root: string): Promise<string[]> {
  try {
    return await readdir(root, { recursive: true })
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw readFailed(root, error)
  }
}
