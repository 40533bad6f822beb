import { randomBytes } from 'node:crypto'
import { hmacSha256, sameBytes, sha256 } from '#engine/secrets/crypto/hash.ts'
import { RedThreadError } from '#shared/errors.ts'
import { copyIdSize } from './copy-id.ts'
import { type JournalKeys, type SegmentKeys, segmentKeys } from './keys.ts'

/**
 * Segment header, 148 bytes, numbers big-endian:
 *
 *     0  magic and version    8   "RTJSEG02"
 *     8  case id             16
 *    24  salt                32   the segment's keys come from it: the id of the copy that writes it 16 ‖ random 16;
 *                                 in version 1 all of it random
 *    56  first seq           u64
 *    64  previous entry hash 32   zero before the first entry
 *    96  abandoned segment   32   SHA-256 of its header, zero where none
 *   128  abandoned frame     u32
 *                                2^32 − 1: the 32 bytes before are the hash of the last entry of a branch instead,
 *                                which this segment goes on without (a program that does not know this sees a fork)
 *   132  HMAC-SHA-256        16   of the 132 bytes before, cut to 16
 *
 * Magic, version, case id, salt and HMAC keep their places in every later version, so that a newer segment is known as
 * one and never called damaged.
 */
export const segmentHeaderSize = 148
const magic = 'RTJSEG'
const version = 2
const saltSize = 32
const authenticated = 132

export const journalFolder = 'journal'
export const tornFolder = 'torn'
export const noHash: Buffer = Buffer.alloc(32)

/** A frame that was perhaps written, perhaps not: it and what follows it in its segment do not count. */
export interface Abandoned {
  readonly segment: Buffer
  readonly frame: number
}

export interface SegmentHeader {
  readonly salt: Buffer
  /** The copy that wrote the segment, whoever wrote the entries in it; undefined in version 1. */
  readonly copy: Buffer | undefined
  readonly firstSeq: number
  readonly previous: Buffer
  readonly abandoned: Abandoned | undefined
  /** The last entry of a branch that is set aside. Counts only once the segment has an entry, which says why. */
  readonly setsAside?: Buffer | undefined
}

/** In place of a frame, which is never numbered so high. */
const setAsideMark = 2 ** 32 - 1

/** A salt for one new segment of a copy. */
export const segmentSalt = (copy: Uint8Array): Buffer => Buffer.concat([copy, randomBytes(saltSize - copyIdSize)])

export function encodeSegmentHeader(header: Omit<SegmentHeader, 'copy'>, keys: JournalKeys): Buffer {
  const bytes = Buffer.alloc(segmentHeaderSize)
  bytes.write(`${magic}${String(version).padStart(2, '0')}`, 'latin1')
  bytes.set(keys.caseId, 8)
  bytes.set(header.salt, 24)
  bytes.writeBigUInt64BE(BigInt(header.firstSeq), 56)
  bytes.set(header.previous, 64)
  if (header.abandoned !== undefined) {
    bytes.set(header.abandoned.segment, 96)
    bytes.writeUInt32BE(header.abandoned.frame, 128)
  }
  if (header.setsAside !== undefined) {
    bytes.set(header.setsAside, 96)
    bytes.writeUInt32BE(setAsideMark, 128)
  }
  bytes.set(authenticate(bytes, segmentKeys(keys, header.salt)), authenticated)
  return bytes
}

/**
 * The header, or undefined where a byte is wrong, missing, or of another case. Throws newer-format: only after the HMAC,
 * for a flipped bit must not pass for a newer version.
 */
export function decodeSegmentHeader(bytes: Buffer, keys: JournalKeys): SegmentHeader | undefined {
  const header = readSegmentHeader(bytes)
  const found = versionOf(bytes)
  if (header === undefined || found === undefined || !sameBytes(bytes.subarray(8, 24), keys.caseId)) return undefined
  const proof = authenticate(bytes, segmentKeys(keys, header.salt))
  if (!sameBytes(proof, bytes.subarray(authenticated, segmentHeaderSize))) return undefined
  if (found > version) throw new RedThreadError('newer-format', { version: found })
  return header
}

/** Undefined where the bytes do not begin a segment of any version. */
function versionOf(bytes: Buffer): number | undefined {
  const [start, digits] = [bytes.toString('latin1', 0, 6), bytes.toString('latin1', 6, 8)]
  return start === magic && /^\d\d$/.test(digits) && digits !== '00' ? Number(digits) : undefined
}

/** Whether a segment could be called so. */
export const isSegmentName = (name: string): boolean => /^\d{10,}-[0-9a-z]+-[0-9a-f]{8}\.seg$/.test(name)

/** Whether a segment of this name begins with the entry after `seq`. */
export const isNext = (name: string, seq: number): boolean => Number.parseInt(name, 10) === seq + 1

/** Whether the bytes say that they begin a segment, of whatever case. */
export const looksLikeSegment = (bytes: Buffer): boolean => versionOf(bytes) !== undefined

/** The case id that a segment's header names, unproved. */
export const caseIdOf = (bytes: Buffer): Buffer | undefined =>
  looksLikeSegment(bytes) && bytes.length >= 24 ? bytes.subarray(8, 24) : undefined

/**
 * Whether the bytes are the header of a segment of another case. Where only the case id was damaged the rest proves
 * itself with the right one, and then they are not.
 */
export function isOfAnotherCase(bytes: Buffer, keys: JournalKeys): boolean {
  if (bytes.length < segmentHeaderSize || !looksLikeSegment(bytes)) return false
  if (sameBytes(bytes.subarray(8, 24), keys.caseId)) return false
  const mended = Buffer.from(bytes)
  mended.set(keys.caseId, 8)
  return decodeSegmentHeader(mended, keys) === undefined
}

/** The fields as written, unproved: only for salvage, where each frame must prove itself. */
export function readSegmentHeader(bytes: Buffer): SegmentHeader | undefined {
  if (bytes.length < segmentHeaderSize) return undefined
  const [named, frame] = [Buffer.from(bytes.subarray(96, 128)), bytes.readUInt32BE(128)]
  return {
    salt: Buffer.from(bytes.subarray(24, 56)),
    copy: versionOf(bytes) === 1 ? undefined : Buffer.from(bytes.subarray(24, 24 + copyIdSize)),
    firstSeq: Number(bytes.readBigUInt64BE(56)),
    previous: Buffer.from(bytes.subarray(64, 96)),
    abandoned: named.equals(noHash) || frame === setAsideMark ? undefined : { segment: named, frame },
    setsAside: frame === setAsideMark ? named : undefined,
  }
}

/** The name by which later segments abandon frames of this one. */
export function segmentHeaderHash(bytes: Buffer): Buffer {
  return sha256(bytes.subarray(0, segmentHeaderSize))
}

/**
 * `<first seq>-<time36>-<rand8>.seg`: the 8 are the first digits of what is random in the salt, so that swapped files are
 * seen.
 */
export function segmentName(header: SegmentHeader, time: number): string {
  return `${nameStart(header)}${time.toString(36)}${nameEnd(header)}`
}

export function nameFits(name: string, header: SegmentHeader): boolean {
  return isSegmentName(name) && name.startsWith(nameStart(header)) && name.endsWith(nameEnd(header))
}

const nameStart = (header: SegmentHeader) => `${String(header.firstSeq).padStart(10, '0')}-`
const nameEnd = ({ salt, copy }: SegmentHeader) => `-${salt.subarray(copy ? copyIdSize : 0).toString('hex', 0, 4)}.seg`

function authenticate(bytes: Buffer, keys: SegmentKeys): Buffer {
  return hmacSha256(keys.header, bytes.subarray(0, authenticated)).subarray(0, 16)
}
