import type { Signer } from '#engine/secrets/identity/ed25519.ts'
import { type KnownKey, openNote, signNote, strictBase64 } from './note.ts'

/** What a journal was at one moment: short enough to print, and nobody can make another journal that fits it. */
export interface Checkpoint {
  readonly caseId: string
  /** Number of entries. */
  readonly size: number
  /** RFC 6962 root over their hashes, 32 bytes. */
  readonly root: Buffer
}

export interface OpenedCheckpoint {
  readonly checkpoint: Checkpoint
  /** Names of the known keys that signed it. May be empty. */
  readonly signedBy: readonly string[]
}

/** C2SP tlog-checkpoint as a signed note: case, size, root, signatures. Throws RangeError for what is not one. */
export function signCheckpoint({ caseId, size, root }: Checkpoint, signers: readonly Signer[]): string {
  const text = `case/${caseId}\n${size}\n${root.toString('base64')}\n`
  if (readText(text) === undefined) throw new RangeError('not a checkpoint')
  return signNote(text, signers)
}

/** The checkpoint and who signed it; undefined where it is malformed or the signature of a known key is wrong. */
export function openCheckpoint(note: string, known: readonly KnownKey[]): OpenedCheckpoint | undefined {
  const opened = openNote(note, known)
  const checkpoint = opened && readText(opened.text)
  return checkpoint && { checkpoint, signedBy: opened.signedBy }
}

function readText(text: string): Checkpoint | undefined {
  const [, caseId, size, base64] = /^case\/(\S+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/=]{44})\n$/.exec(text) ?? []
  if (caseId === undefined || base64 === undefined || !Number.isSafeInteger(Number(size))) return undefined
  const root = strictBase64(base64)
  return root?.length === 32 ? { caseId, size: Number(size), root } : undefined
}
