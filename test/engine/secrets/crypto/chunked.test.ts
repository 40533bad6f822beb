import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ByteRange, decryptChunks, encryptChunks } from '#engine/secrets/crypto/chunk-stream.ts'
import { ChunksDamaged, newChunkKey, plainSizeOf, sealedSizeOf } from '#engine/secrets/crypto/chunked.ts'
import { sha256Hex } from '#engine/secrets/crypto/hash.ts'

const inputKey = Buffer.from(Array.from({ length: 32 }, (_, i) => i))
const salt = Buffer.from(Array.from({ length: 24 }, (_, i) => 100 + i))
const context = Buffer.from('red-thread test')
const message = (length: number) => Buffer.from(Array.from({ length }, (_, i) => i % 251))

async function together(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  // Copied, because a buffer comes again with the piece after the next.
  for await (const piece of pieces) all.push(Buffer.from(piece))
  return Buffer.concat(all)
}

const encrypt = (plain: Uint8Array, piece = plain.length + 1) => {
  const pieces = Array.from({ length: Math.ceil(plain.length / piece) }, (_, i) =>
    plain.subarray(i * piece, (i + 1) * piece),
  )
  return together(encryptChunks(newChunkKey(inputKey, context, salt), pieces))
}

const fill = (into: Buffer, bytes: Uint8Array) => {
  into.set(bytes)
  return into.subarray(0, bytes.length)
}

const decrypt = (file: Uint8Array, range?: ByteRange, where: Uint8Array = context) =>
  together(
    decryptChunks(
      inputKey,
      where,
      { size: file.length, readAt: async (at, into) => fill(into, file.subarray(at, at + into.length)) },
      range,
    ),
  )

it.each([
  [0, 72, '19142f857ef7838e188577dfce5202adb52c368625ce785793ffa028e32d9072'],
  [1, 73, 'ed485cd902804849213c40e53f759a8317d599d61fe1bebb82637fb97848034c'],
  [16_383, 16_455, '4d1a41d3b2253fde279c01c76fe2837e3cecc6b4a3c94ead9a1c74bfaac50931'],
  [16_384, 16_472, '2499be97bfcb5d4d37b0ca9fb64b683058909be9f4f92a7bfc11514a63096d69'],
  [20_000, 20_088, 'b9ff0802a4908c463dbb028e2ae653d5036f3e3c7f8b0f7598380d386dd9c447'],
  [40_000, 40_104, 'f1b6a31e147e4bad793907b0635ad3994549835ca9fa78247736a07243a77361'],
])('gives the published file for %i bytes', async (length, size, hash) => {
  const file = await encrypt(message(length))
  expect(file.length).toBe(size)
  expect(sha256Hex(file)).toBe(hash)
  expect(file.subarray(24, 56).toString('hex')).toBe('5abb3f0e9990c331625ea5e8d60caaa72cbe6cff9eace87cfeef9eea0d9a4375')
  expect(await decrypt(file)).toEqual(message(length))
})

it('gives the same file however the source is cut', async () => {
  const length = fc.integer({ min: 0, max: 70_000 })
  await fc.assert(
    fc.asyncProperty(length, fc.integer({ min: 700, max: 40_000 }), async (size, piece) => {
      const file = await encrypt(message(size), piece)
      expect(file.equals(await encrypt(message(size)))).toBe(true)
      expect(file.length).toBe(sealedSizeOf(size))
      expect(plainSizeOf(file.length)).toBe(size)
    }),
    { numRuns: 60 },
  )
})

it('reads a range as it reads the whole', async () => {
  const plain = message(1_200_000)
  const file = await encrypt(plain)
  const spot = fc.integer({ min: 0, max: 1_300_000 })
  await fc.assert(
    fc.asyncProperty(spot, spot, async (start, end) => {
      expect((await decrypt(file, { start, end })).equals(plain.subarray(start, Math.max(start, end)))).toBe(true)
    }),
    { numRuns: 60 },
  )
})

it('notices every flipped bit and every cut', async () => {
  const size = fc.constantFrom(0, 1, 300, 16_383, 16_384, 16_385, 32_768, 50_000)
  await fc.assert(
    fc.asyncProperty(size, fc.nat(), fc.nat(7), async (length, where, bit) => {
      const file = await encrypt(message(length))
      const at = where % file.length
      await expect(decrypt(file.subarray(0, at))).rejects.toThrow(ChunksDamaged)
      file.writeUInt8(file.readUInt8(at) ^ (1 << bit), at)
      await expect(decrypt(file)).rejects.toThrow(ChunksDamaged)
    }),
    { numRuns: 300 },
  )
})

it('notices a file cut at the end of a chunk, swapped chunks and bytes added', async () => {
  const file = await encrypt(message(40_000))
  const [head, first, second, last] = [0, 56, 16_456, 32_856].map((start, i, all) =>
    file.subarray(start, all[i + 1] ?? file.length),
  ) as [Buffer, Buffer, Buffer, Buffer]
  await expect(decrypt(Buffer.concat([head, first]))).rejects.toThrow('its end is missing')
  await expect(decrypt(Buffer.concat([head, second, first, last]))).rejects.toThrow('chunk 0 was altered')
  await expect(decrypt(Buffer.concat([file, file.subarray(56)]))).rejects.toThrow(ChunksDamaged)
})

it('opens in no other place', async () => {
  const file = await encrypt(message(10))
  await expect(decrypt(file, undefined, Buffer.from('another'))).rejects.toThrow('commitment')
})

it('notices a file that shrinks while it is read', async () => {
  const file = await encrypt(message(40_000))
  const shrinking = decryptChunks(inputKey, context, {
    size: file.length,
    readAt: async (at, into) => fill(into, file.subarray(at, Math.min(at + into.length, at > 56 ? 99_999 : 56))),
  })
  await expect(together(shrinking)).rejects.toThrow('its end is missing')
})
