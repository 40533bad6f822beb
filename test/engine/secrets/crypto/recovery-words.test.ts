import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recoveryKeyOf, recoveryWordsOf } from '#engine/secrets/crypto/recovery-words.ts'

const zero = `${'abandon '.repeat(23)}art`

it('gives the published words (BIP-39 test vectors)', () => {
  expect(recoveryWordsOf(Buffer.alloc(32))).toBe(zero)
  expect(recoveryWordsOf(Buffer.alloc(32, 0x7f))).toMatch(/^legal winner thank year wave .* title$/)
})

it('gives every key back, however the words were typed', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.constantFrom(' ', '\n', ' - ', '  ', ', '),
      (key, gap) => {
        const words = recoveryWordsOf(key).split(' ')
        expect(words).toHaveLength(24)
        expect(recoveryKeyOf(words.map((word, i) => `${i + 1}. ${word.toUpperCase()}`).join(gap))).toEqual(
          Buffer.from(key),
        )
      },
    ),
  )
})

it('names the wrong word by its place', () => {
  const wrong = zero.replace('abandon abandon abandon', 'abandon abandon abandom')
  expect(() => recoveryKeyOf(wrong)).toThrow('Word 3, "abandom"')
})

it('tells missing words and a wrong order from unknown words', () => {
  expect(() => recoveryKeyOf('abandon ability')).toThrow(
    expect.objectContaining({ code: 'recovery-word-count', data: { count: 2 } }),
  )
  expect(() => recoveryKeyOf('')).toThrow(expect.objectContaining({ code: 'recovery-word-count', data: { count: 0 } }))
  expect(() => recoveryKeyOf('abandon '.repeat(24))).toThrow(expect.objectContaining({ code: 'wrong-recovery-key' }))
})
