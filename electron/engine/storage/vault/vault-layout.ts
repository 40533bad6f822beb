import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { FolderNow } from '#engine/disk/folder-handle.ts'
import { entriesIn, plainFilesIn } from '#engine/disk/own-files.ts'
import { readFailed } from '#engine/disk/user-file.ts'
import { deriveKey } from '#engine/secrets/crypto/derive.ts'
import { hmacSha256 } from '#engine/secrets/crypto/hash.ts'
import { RedThreadError } from '#shared/errors.ts'

export interface VaultKeys {
  readonly caseKey: Uint8Array
  readonly caseId: Uint8Array
}

/** Where a case keeps its evidence, and under which names and keys. Hashes are SHA-256 in hexadecimal. */
export interface VaultLayout {
  readonly root: string
  readonly contentKey: () => Buffer
  readonly nameOf: (sha256: string) => string
  readonly pathOf: (sha256: string) => string
  /** What binds a file to its case and its contents. */
  readonly contextOf: (sha256: string) => Buffer
  readonly forget: () => void
}

export function placeOf(folder: FolderNow, { caseKey, caseId }: VaultKeys): VaultLayout {
  const root = () => join(folder(), 'evidence')
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
    get root() {
      return root()
    },
    contentKey: () => known(contentKey),
    nameOf,
    pathOf: sha256 => join(root(), nameOf(sha256).slice(0, 2), nameOf(sha256)),
    contextOf: sha256 => Buffer.concat([id, Buffer.from(sha256, 'hex')]),
    forget() {
      forgotten = true
      nameKey.fill(0)
      contentKey.fill(0)
    },
  }
}

const held = /^[0-9a-f]{32}$/
/** A stream set aside, as openSpool calls it, and a file being filled, as replaceDurably does. */
const spooled = /^[0-9a-f]{32}\.tmp$/
const unfinished = /^[0-9a-f]{32}\.[0-9a-f]{16}\.tmp$/

/** The names of the files held. */
export async function heldNames({ root }: VaultLayout): Promise<readonly string[]> {
  const paths = await filesBelow(root)
  return paths.filter(path => dirname(path) !== root && held.test(basename(path))).map(path => basename(path))
}

/** Removes the temporary files that an interrupted taking-in left: those of our own naming, in our own two levels. */
export async function sweep({ root }: VaultLayout): Promise<void> {
  for (const path of await filesBelow(root)) {
    const left = dirname(path) === root ? spooled : unfinished
    if (left.test(basename(path))) await rm(path, { force: true })
  }
}

/** The plain files of the vault and of its folders of two digits. No link is followed. */
async function filesBelow(root: string): Promise<readonly string[]> {
  try {
    const entries = (await entriesIn(root)) ?? []
    const found = entries.filter(entry => entry.isFile()).map(({ name }) => join(root, name))
    for (const { name } of entries.filter(entry => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name))) {
      const files = await plainFilesIn(join(root, name))
      found.push(...files.map(file => join(root, name, file)))
    }
    return found
  } catch (error) {
    throw readFailed(root, error)
  }
}
