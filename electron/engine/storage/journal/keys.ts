import { createSecretKey, type KeyObject } from 'node:crypto'
import { deriveKey } from '#engine/secrets/crypto/derive.ts'

/** What opens a journal: the case id (16 bytes) and the case key (32 bytes). */
export interface JournalKeys {
  readonly caseId: Uint8Array
  readonly caseKey: Uint8Array
}

/** One segment's own keys. Its random salt makes them its alone, so frame counters may begin at 0 in every segment. */
export interface SegmentKeys {
  readonly header: Buffer
  readonly frames: KeyObject
}

export function segmentKeys(keys: JournalKeys, salt: Uint8Array): SegmentKeys {
  return {
    header: deriveKey(keys.caseKey, salt, 'journalHeader'),
    frames: createSecretKey(deriveKey(keys.caseKey, salt, 'journalSegment')),
  }
}
