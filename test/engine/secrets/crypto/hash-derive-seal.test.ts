import { expand, hkdf } from '@noble/hashes/hkdf.js'
import { sha256 as otherSha256, sha512 as otherSha512 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveKey, expandSha512, purposes } from '#engine/secrets/crypto/derive.ts'
import { hmacSha256, sameBytes, sha256, sha256Hex, sha512, startSha256 } from '#engine/secrets/crypto/hash.ts'
import { open, openAt, seal, sealAt } from '#engine/secrets/crypto/seal.ts'

const bytes = fc.uint8Array({ maxLength: 300 })
const key64 = fc.uint8Array({ minLength: 64, maxLength: 64 })
const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
const hex = (text: string) => Buffer.from(text, 'hex')

describe('hash', () => {
  it('gives the published answers (FIPS 180-4, RFC 4231 case 2)', () => {
    expect(sha256Hex(Buffer.from('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha512(Buffer.from('abc')).toString('hex')).toMatch(/^ddaf35a193617abacc417349ae204131/)
    expect(hmacSha256(Buffer.from('Jefe'), Buffer.from('what do ya want '), Buffer.from('for nothing?'))).toEqual(
      hex('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'),
    )
  })

  it('does not care where the pieces are cut', () => {
    fc.assert(
      fc.property(fc.array(bytes), parts => {
        const stream = startSha256()
        for (const part of parts) stream.update(part)
        const whole = Buffer.concat(parts)
        expect(sha256(...parts)).toEqual(Buffer.from(otherSha256(whole)))
        expect(stream.digest()).toEqual(sha256(whole))
      }),
    )
  })

  it('compares bytes of any length', () => {
    expect(sameBytes(Buffer.from('a'), Buffer.from('a'))).toBe(true)
    expect(sameBytes(Buffer.from('a'), Buffer.from('b'))).toBe(false)
    expect(sameBytes(Buffer.from('a'), Buffer.from('ab'))).toBe(false)
  })
})

describe('derive', () => {
  it('agrees with a second library', () => {
    fc.assert(
      fc.property(key64, bytes, fc.integer({ min: 1, max: 200 }), (secret, salt, length) => {
        const info = Buffer.from(purposes.snapshots)
        expect(deriveKey(secret, salt, 'snapshots')).toEqual(Buffer.from(hkdf(otherSha256, secret, salt, info, 32)))
        expect(expandSha512(secret, salt, length)).toEqual(Buffer.from(expand(otherSha512, secret, salt, length)))
      }),
    )
  })

  it('gives every purpose a key of its own', () => {
    const all = Object.keys(purposes) as (keyof typeof purposes)[]
    const keys = all.map(purpose => deriveKey(Buffer.alloc(32), Buffer.alloc(16), purpose).toString('hex'))
    expect(new Set(keys).size).toBe(all.length)
  })
})

describe('seal', () => {
  it('gives the published answer (test case 16 of the GCM specification)', () => {
    const secret = hex('feffe9928665731c6d6a8f9467308308'.repeat(2))
    const plain =
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39'
    const sealed =
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662'
    const extra = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2')
    const whole = hex(`${sealed}76fc6ece0f4e1768cddf8853bb2d551b`)
    expect(sealAt(secret, hex('cafebabefacedbaddecaf888'), hex(plain), extra)).toEqual(whole)
    expect(openAt(secret, hex('cafebabefacedbaddecaf888'), whole, extra)).toEqual(hex(plain))
  })

  it('opens what it sealed, and nothing that was flipped, cut or given other extra bytes', () => {
    fc.assert(
      fc.property(key, bytes, bytes, fc.nat(), (secret, plain, extra, spot) => {
        const sealed = seal(secret, plain, extra)
        expect(open(secret, sealed, extra)).toEqual(Buffer.from(plain))
        const flipped = Buffer.from(sealed)
        flipped.writeUInt8(flipped.readUInt8(spot % sealed.length) ^ (1 << (spot % 8)), spot % sealed.length)
        expect(open(secret, flipped, extra)).toBeUndefined()
        expect(open(secret, sealed.subarray(0, spot % sealed.length), extra)).toBeUndefined()
        expect(open(secret, sealed, Buffer.concat([extra, Buffer.from('x')]))).toBeUndefined()
      }),
    )
  })

  it('refuses a tag cut short', () => {
    const secret = Buffer.alloc(32)
    const sealed = sealAt(secret, Buffer.alloc(12), Buffer.alloc(0))
    expect(openAt(secret, Buffer.alloc(12), sealed)).toHaveLength(0)
    expect(openAt(secret, Buffer.alloc(12), sealed.subarray(0, 12))).toBeUndefined()
  })
})
