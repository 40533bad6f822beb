import type { Signer } from '#engine/secrets/identity/ed25519.ts'
import { openCheckpoint, signCheckpoint } from '#engine/storage/journal/checkpoint.ts'
import { damaged, type Manifest } from './manifest.ts'

type Signed = Pick<Manifest, 'caseId' | 'entries' | 'root' | 'from'>

/** The checkpoint of exactly this journal, signed by the sender. */
export function checkpointPage({ caseId, entries, root, from }: Signed, signer: Signer): string {
  const checkpoint = { caseId, size: entries, root: Buffer.from(root, 'hex') }
  return signCheckpoint(checkpoint, [{ ...signer, name: keyName(from) }])
}

/** Throws bundle-damaged where the note is not of this journal or not by this key. */
export function checkCheckpoint(note: string, { caseId, entries, root, from }: Signed, publicKey: Uint8Array): void {
  const opened = openCheckpoint(note, [{ name: keyName(from), publicKey }])
  if (opened?.signedBy.length !== 1) throw damaged('the signature of its checkpoint does not hold')
  const { checkpoint } = opened
  if (checkpoint.caseId !== caseId || checkpoint.size !== entries || checkpoint.root.toString('hex') !== root) {
    throw damaged('its checkpoint is of another journal')
  }
}

/** A person's name as signed notes take it: no spaces and no plus (C2SP signed-note). */
function keyName(name: string): string {
  return name.replace(/[\s+]+/g, '-') || 'sender'
}
