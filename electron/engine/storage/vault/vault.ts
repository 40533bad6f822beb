import type { FolderNow } from '#engine/disk/folder-handle.ts'
import type { ByteRange, ByteSource } from '#engine/secrets/crypto/chunk-stream.ts'
import { freedBehind } from '#engine/secrets/crypto/reused-buffers.ts'
import { addBytes, addChecked, addPath, type Stored, type Taken } from './add.ts'
import { streamBytes } from './file-bytes.ts'
import { readEvidence, type Soundness, verifyEvidence } from './read.ts'
import { heldNames, placeOf, sweep, type VaultKeys } from './vault-layout.ts'
import { type WorkOptions, watched } from './watched.ts'

/** The evidence of one case: encrypted files, known by the SHA-256 of their contents (hexadecimal), never changed. */
export interface Vault {
  /** Takes in a file; durable once it resolves. Throws cannot-read-file, save-failed, cancelled. */
  readonly addPath: (path: string, options?: WorkOptions) => Promise<Taken>
  /** Takes in a stream, read once, never on disk in the clear. `name` is for errors. Throws as addPath. */
  readonly addBytes: (name: string, source: ByteSource, options?: WorkOptions) => Promise<Taken>
  /**
   * Takes in a stream whose hash and size are known already, in half the time; it must itself throw at its end where it is
   * not of that hash. Throws what it throws, and as addPath.
   */
  readonly addChecked: (
    name: string,
    known: { readonly sha256: string; readonly size: number },
    source: ByteSource,
    options?: WorkOptions,
  ) => Promise<Stored>
  /** The contents, or a range cut to their end. Throws evidence-missing and evidence-damaged while it is read. */
  readonly read: (sha256: string, range?: ByteRange) => AsyncGenerator<Buffer>
  /** The contents, for readers that are done with a piece when they ask for the next: it is gone then. Throws as read. */
  readonly readOnce: (sha256: string) => AsyncGenerator<Buffer>
  /** Reads the whole file and compares it with what was recorded. */
  readonly verify: (sha256: string, size: number, options?: WorkOptions) => Promise<Soundness>
  /** The names of all files held; `nameOf` tells which is whose. */
  readonly list: () => Promise<readonly string[]>
  readonly nameOf: (sha256: string) => string
  /** Removes what an interrupted taking-in left behind. Only for the holder of the case's lock. */
  readonly sweep: () => Promise<void>
  /** Forgets the keys. */
  readonly close: () => void
}

/** The vault in `evidence/` of a case folder, which is made with its first file. */
export function openVault(folder: FolderNow, keys: VaultKeys): Vault {
  const place = placeOf(folder, keys)
  return {
    addPath: (path, options) => addPath(place, path, options),
    addBytes: (name, source, options) => addBytes(place, name, source, options),
    addChecked: (name, known, source, options) =>
      addChecked(place, name, known, watched(streamBytes(name, source), options)),
    read: (sha256, range) => readEvidence(place, sha256, range),
    readOnce: sha256 => freedBehind(readEvidence(place, sha256)),
    verify: (sha256, size, options) => verifyEvidence(place, sha256, size, options),
    list: () => heldNames(place),
    nameOf: place.nameOf,
    sweep: () => sweep(place),
    close: place.forget,
  }
}
