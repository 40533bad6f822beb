import { createHmac, hkdfSync } from 'node:crypto'

/** What each derived key is for. One word of HKDF info each, so that no two purposes ever share a key. */
export const purposes = {
  evidenceNames: 'red-thread evidence names v1',
  evidenceContents: 'red-thread evidence contents v1',
  snapshots: 'red-thread snapshots v1',
  journalSegment: 'red-thread journal segment v1',
  journalHeader: 'red-thread journal header v1',
  // As it was called when it was first written: a key never changes.
  outgoingNotes: 'red-thread leaving notes v1',
  editionSalts: 'red-thread edition salts v1',
  drafts: 'red-thread drafts v1',
  evidenceTextNames: 'red-thread evidence text names v1',
  evidenceTexts: 'red-thread evidence texts v1',
  recoverySlot: 'red-thread recovery slot v1',
  commitment: 'commit',
} as const

export type Purpose = keyof typeof purposes

/**
 * HKDF-SHA-256 (RFC 5869): a key for one purpose out of a case key or key-encryption key. The salt is the case id, or
 * a segment's own random salt.
 */
export function deriveKey(key: Uint8Array, salt: Uint8Array, purpose: Purpose, length = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, purposes[purpose], length))
}

/** HKDF-Expand-SHA-512 alone (RFC 5869, section 2.3): the first step is left out, so `prk` must be uniformly random. */
export function expandSha512(prk: Uint8Array, info: Uint8Array, length: number): Buffer {
  const blocks: Buffer[] = []
  let previous: Buffer = Buffer.alloc(0)
  for (let count = 1; blocks.length * 64 < length; count++) {
    previous = createHmac('sha512', prk).update(previous).update(info).update(Uint8Array.of(count)).digest()
    blocks.push(previous)
  }
  return Buffer.concat(blocks).subarray(0, length)
}
