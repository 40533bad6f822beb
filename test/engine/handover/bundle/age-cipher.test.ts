import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ageTag, nativeCipher, wasmCipher } from '#engine/handover/bundle/age-cipher.ts'

/** Electron has one of the two only, and files go from each to each. */
it('seals and opens the same by node:crypto as by libsodium, and neither opens what was altered or moved', async () => {
  const key = randomBytes(32)
  const both = [nativeCipher(key), await wasmCipher(key)] as const
  const chunk = fc.uint8Array({ maxLength: 300 })
  fc.assert(
    fc.property(chunk, fc.nat(2 ** 40), fc.boolean(), fc.nat(), fc.nat(7), (plain, index, last, place, bit) => {
      const [sealed, other] = both.map(cipher => Buffer.concat(cipher.seal(index, last, plain)))
      if (!sealed) return
      expect(sealed.equals(other ?? Buffer.alloc(0))).toBe(true)
      const altered = Buffer.from(sealed)
      const at = place % sealed.length
      altered[at] = (altered[at] ?? 0) ^ (1 << bit)
      for (const cipher of both) {
        expect(Buffer.from(cipher.open(index, last, sealed) ?? 'none').equals(plain)).toBe(true)
        expect(cipher.open(index, last, altered)).toBeUndefined()
        expect(cipher.open(index + 1, last, sealed)).toBeUndefined()
        expect(cipher.open(index, !last, sealed)).toBeUndefined()
        expect(cipher.open(index, last, sealed.subarray(0, place % (ageTag + plain.length)))).toBeUndefined()
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 100) },
  )
})
