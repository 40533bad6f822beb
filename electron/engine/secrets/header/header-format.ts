import { acceptableArgon } from '../crypto/argon.ts'
import type { ArgonParameters } from '../crypto/argon-task.ts'
import { sameBytes, sha256 } from '../crypto/hash.ts'

/**
 * A case header in bytes (numbers big-endian):
 *   magic 8 · version u16 · slots u16 · revision u32 · case id 16 · slots · SHA-256 of all before 32
 * and a slot:
 *   kind u8 · lanes u8 · passes u16 · memory in KiB u32 · salt 16 · commitment 32 · nonce 12 · sealed case key 48
 * Magic, version and checksum keep their places in every later version, so that a newer header is never called damaged.
 *
 * The version says what lies beside the header: of version 2, a journal whose entries name the copy that wrote them
 * (shared/ops/commit.ts), which a program of version 1 would misread and so refuses by this number.
 */
export interface Header {
  readonly version: number
  readonly caseId: Buffer
  /** Counts the rewrites: where the two copies differ, the higher one holds. */
  readonly revision: number
  readonly slots: readonly Slot[]
}

/** One way to the case key. The commitment tells a wrong passphrase from a damaged slot. */
export interface Slot {
  readonly kind: 'passphrase' | 'recovery'
  /** Null for a recovery key, which is random enough as it is. */
  readonly argon: ArgonParameters | null
  readonly salt: Buffer
  readonly commitment: Buffer
  readonly nonce: Buffer
  readonly sealed: Buffer
}

export const mostSlots = 8
const magic = Buffer.from('RTHREAD\0')
/** The version of a case as this program writes it. */
export const caseVersion = 2
const fixedSize = 32
const slotSize = 116
const checksumSize = 32
const kinds = { 1: 'passphrase', 2: 'recovery' } as const

/** What a copy turned out to be. */
export type Reading = Header | 'damaged' | { readonly newer: number }

export function encodeHeader({ version, caseId, revision, slots }: Header): Buffer {
  const fixed = Buffer.alloc(fixedSize)
  magic.copy(fixed)
  fixed.writeUInt16BE(version, 8)
  fixed.writeUInt16BE(slots.length, 10)
  fixed.writeUInt32BE(revision, 12)
  caseId.copy(fixed, 16)
  const body = Buffer.concat([fixed, ...slots.flatMap(slot => [slotHead(slot), slot.nonce, slot.sealed])])
  return Buffer.concat([body, sha256(body)])
}

/** Never throws: whatever the bytes are, they are a header, damaged, or newer than this program. */
export function decodeHeader(bytes: Buffer): Reading {
  const end = bytes.length - checksumSize
  if (end < fixedSize || !bytes.subarray(0, 8).equals(magic)) return 'damaged'
  if (!sameBytes(sha256(bytes.subarray(0, end)), bytes.subarray(end))) return 'damaged'
  // Only after the checksum: a flipped bit must not pass for a newer version.
  const version = bytes.readUInt16BE(8)
  if (version > caseVersion) return { newer: version }
  const count = bytes.readUInt16BE(10)
  if (count < 1 || count > mostSlots || end !== fixedSize + count * slotSize) return 'damaged'
  const slots = Array.from({ length: count }, (_, i) => decodeSlot(bytes.subarray(fixedSize + i * slotSize)))
  if (!slots.every(slot => slot !== undefined)) return 'damaged'
  return { version, caseId: Buffer.from(bytes.subarray(16, 32)), revision: bytes.readUInt32BE(12), slots }
}

/** The slot up to its commitment: what the sealed case key is bound to, together with the case id. */
export function slotHead(slot: Pick<Slot, 'kind' | 'argon' | 'salt' | 'commitment'>): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt8(slot.kind === 'passphrase' ? 1 : 2, 0)
  head.writeUInt8(slot.argon?.lanes ?? 0, 1)
  head.writeUInt16BE(slot.argon?.passes ?? 0, 2)
  head.writeUInt32BE(slot.argon?.memoryKiB ?? 0, 4)
  return Buffer.concat([head, slot.salt, slot.commitment])
}

function decodeSlot(bytes: Buffer): Slot | undefined {
  const kind = kinds[bytes.readUInt8(0) as keyof typeof kinds]
  if (kind === undefined) return undefined
  const argon = { lanes: bytes.readUInt8(1) as 1, passes: bytes.readUInt16BE(2), memoryKiB: bytes.readUInt32BE(4) }
  const unused = argon.lanes + argon.passes + argon.memoryKiB === 0
  if (kind === 'passphrase' ? !acceptableArgon(argon) : !unused) return undefined
  const part = (start: number, end: number) => Buffer.from(bytes.subarray(start, end))
  return {
    kind,
    argon: kind === 'passphrase' ? argon : null,
    salt: part(8, 24),
    commitment: part(24, 56),
    nonce: part(56, 68),
    sealed: part(68, slotSize),
  }
}
