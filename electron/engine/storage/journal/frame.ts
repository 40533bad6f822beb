import { hash as hashOnce, type KeyObject } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { sha256 } from '#engine/secrets/crypto/hash.ts'
import { nonceSize, openAt, sealPartsAt, tagSize } from '#engine/secrets/crypto/seal.ts'

/**
 * Frame, numbers big-endian:
 *
 *     0  magic   4   "RTfr"
 *     4  length  u32  of the encrypted content, without the tag
 *     8  seq     u64
 *    16  CRC-32  of the 16 bytes before
 *    20  AES-256-GCM(segment key, nonce = number of the frame in its segment, AAD = these 20 bytes) of
 *        previous entry hash 32 ‖ payload length u32 ‖ payload, zero-padded to a multiple of 256
 *     …  tag 16
 */
export const frameHeaderSize = 20
/** Where the search for the next frame after damage begins. */
export const frameMagic = Buffer.from('RTfr', 'latin1')
/** What lies around a frame's encrypted content. */
export const frameOverhead = frameHeaderSize + tagSize
/**
 * No longer payload is written: it is decrypted in memory and read as one text, and no text has 2^29 letters here. What
 * could not be read back would be kept for ever and be of no use.
 */
export const maxPayload = 2 ** 29 - 2 ** 16
const lead = 36
const leafPrefix = Uint8Array.of(0)

export interface FrameHeader {
  readonly length: number
  readonly seq: number
}

export interface OpenedFrame {
  readonly previous: Buffer
  readonly payload: Buffer
  readonly hash: Buffer
}

/** What an entry holds: its bytes, or parts of them, one after the other. */
export type Payload = Uint8Array | readonly Uint8Array[]

const partsOf = (payload: Payload): readonly Uint8Array[] => (payload instanceof Uint8Array ? [payload] : payload)

/** In bytes. */
export const payloadSize = (payload: Payload): number => partsOf(payload).reduce((sum, part) => sum + part.length, 0)

/** SHA-256(0x00 ‖ previous ‖ payload): the chain's link and the RFC 6962 leaf at once. */
export function entryHash(previous: Uint8Array, payload: Payload): Buffer {
  return sha256(leafPrefix, previous, ...partsOf(payload))
}

export function encodeFrameHeader(header: FrameHeader): Buffer {
  const bytes = Buffer.alloc(frameHeaderSize)
  bytes.set(frameMagic, 0)
  bytes.writeUInt32BE(header.length, 4)
  bytes.writeBigUInt64BE(BigInt(header.seq), 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(0, 16)), 16)
  return bytes
}

/** The frame header at `at`, or undefined where there is none that its CRC confirms. */
export function readFrameHeader(bytes: Buffer, at: number): FrameHeader | undefined {
  if (bytes.length - at < frameHeaderSize || bytes.readInt32BE(at) !== frameMagic.readInt32BE()) return undefined
  if (crc32(bytes.subarray(at, at + 16)) !== bytes.readUInt32BE(at + 16)) return undefined
  return {
    length: bytes.readUInt32BE(at + 4),
    seq: bytes.readUInt32BE(at + 8) * 2 ** 32 + bytes.readUInt32BE(at + 12),
  }
}

/**
 * One entry as a whole frame, in pieces: an import may be large. `number` counts the frames of the segment from 0 and must
 * never repeat under its key.
 */
export function* sealFrame(
  key: KeyObject,
  number: number,
  seq: number,
  previous: Uint8Array,
  payload: Payload,
): Generator<Buffer> {
  const size = payloadSize(payload)
  const start = Buffer.alloc(lead)
  start.set(previous, 0)
  start.writeUInt32BE(size, 32)
  const header = encodeFrameHeader({ length: lead + paddedSize(size), seq })
  yield header
  const parts = [start, ...partsOf(payload), Buffer.alloc(paddedSize(size) - size)]
  yield* sealPartsAt(key, frameNonce(number), size > mostJoined ? parts : [Buffer.concat(parts)], header)
}

/** A payload larger than this is sealed part by part. */
const mostJoined = 2 ** 16

/** The entry of a whole frame (its bytes exactly), or undefined where it does not prove itself. */
export function openFrame(key: KeyObject, number: number, frame: Buffer): OpenedFrame | undefined {
  return openContent(key, number, frame.subarray(0, frameHeaderSize), frame.subarray(frameHeaderSize))
}

/** As openFrame, for a header that had to be worked out anew. */
export function openContent(key: KeyObject, number: number, header: Buffer, sealed: Buffer): OpenedFrame | undefined {
  const content = openAt(key, frameNonce(number), sealed, header)
  if (content === undefined || content.length < lead) return undefined
  const size = content.readUInt32BE(32)
  if (lead + paddedSize(size) !== content.length) return undefined
  const previous = Buffer.from(content.subarray(0, 32))
  // 0x00 ‖ previous is moved to stand right before the payload, so that one call hashes what need not be copied.
  content.copyWithin(4, 0, 32)
  content[3] = 0
  const hash = hashOnce('sha256', content.subarray(3, lead + size), 'buffer')
  return { previous, payload: content.subarray(lead, lead + size), hash }
}

function frameNonce(number: number): Buffer {
  const nonce = Buffer.alloc(nonceSize)
  nonce.writeUInt32BE(number, nonceSize - 4)
  return nonce
}

const paddedSize = (size: number) => Math.ceil(size / 256) * 256
