import { join } from 'node:path'
import { writeDurably } from '#engine/disk/files.ts'
import type { FolderNow } from '#engine/disk/folder-handle.ts'
import { makeFolderInside, readOwn } from '#engine/disk/own-files.ts'
import { deriveKey } from '#engine/secrets/crypto/derive.ts'
import { hmacSha256 } from '#engine/secrets/crypto/hash.ts'
import type { JournalKeys } from '#engine/storage/journal/keys.ts'
import { readersVersion } from './readers-version.ts'
import { decodeText, encodeText } from './text-file.ts'
import { formVersion, type Searchable } from './text-form.ts'

const version = { readers: readersVersion, form: formVersion }

/** The texts of exhibits in the case folder, each encrypted in a file of its own: a cache, made anew where it fails. */
export interface KeptTexts {
  /** Undefined where there is none, or it is damaged or older readers read it. Hashes are SHA-256 in hexadecimal. */
  readonly get: (sha256: string) => Promise<Searchable | undefined>
  /** In a case that nothing is written to, or on a full disk, it is kept in memory, as it would lie on disk. */
  readonly put: (sha256: string, text: Searchable) => Promise<void>
  /** Forgets the keys and what is in memory. */
  readonly close: () => void
}

/** In the case folder. */
export const textsFolder = 'texts'

export function openKeptTexts(folder: FolderNow, { caseId, caseKey }: JournalKeys, readOnly: boolean): KeptTexts {
  const nameKey = deriveKey(caseKey, caseId, 'evidenceTextNames')
  const key = deriveKey(caseKey, caseId, 'evidenceTexts')
  const inMemory = new Map<string, Buffer>()
  let closed = false
  // A bare hash as the name would tell anyone who has the same file that we hold it.
  const pathOf = (sha256: string) =>
    join(folder(), textsFolder, hmacSha256(nameKey, Buffer.from(sha256, 'hex')).toString('hex', 0, 16))
  const onDisk = (sha256: string) => readOwn(pathOf(sha256)).catch(() => undefined)
  return {
    get: async sha256 => {
      const bytes = closed ? undefined : (inMemory.get(sha256) ?? (await onDisk(sha256)))
      return bytes && !closed ? decodeText(bytes, version, key, sha256).catch(() => undefined) : undefined
    },
    put: async (sha256, text) => {
      if (closed) return
      const bytes = await encodeText(text, version, key, sha256)
      const written = readOnly || closed ? Promise.resolve(false) : write(pathOf(sha256), bytes)
      if (!(await written) && !closed) inMemory.set(sha256, bytes)
    },
    close: () => {
      closed = true
      inMemory.clear()
      nameKey.fill(0)
      key.fill(0)
    },
  }
}

/** Whether it was written: a search that cannot be kept is still a search. */
async function write(path: string, bytes: Buffer): Promise<boolean> {
  try {
    await makeFolderInside(join(path, '..'))
    await writeDurably(path, bytes)
    return true
  } catch {
    return false
  }
}
