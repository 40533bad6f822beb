import { argon2id as otherArgon2id } from '@noble/hashes/argon2.js'
import { expect, it } from 'vitest'
import { acceptableArgon, argon2id, usualArgon } from '#engine/secrets/crypto/argon.ts'

const small = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 } as const
const salt = Buffer.from('sixteen byte tin')

it('agrees with a second library', async () => {
  const ours = await argon2id('zażółć gęślą jaźń', salt, { memoryKiB: 8192, passes: 3, lanes: 1 })
  expect(ours).toEqual(Buffer.from(otherArgon2id('zażółć gęślą jaźń', salt, { t: 3, m: 8192, p: 1, dkLen: 32 })))
})

it('takes one passphrase however its accents are composed', async () => {
  const composed = await argon2id('caf\u00e9', salt, small)
  expect(await argon2id('cafe\u0301', salt, small)).toEqual(composed)
})

it('stops when cancelled', async () => {
  const stop = new AbortController()
  const running = argon2id('x', salt, { ...small, passes: 16 }, stop.signal)
  setTimeout(() => stop.abort(), 30)
  await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  await expect(argon2id('x', salt, small, stop.signal)).rejects.toMatchObject({ code: 'cancelled' })
})

it('reports what libsodium refuses', async () => {
  await expect(argon2id('x', salt, { memoryKiB: 1, passes: 3, lanes: 1 })).rejects.toThrow()
})

it('accepts 64 MiB to 1 GiB, 3 to 16 passes, one lane', () => {
  expect(acceptableArgon(usualArgon)).toBe(true)
  expect(acceptableArgon(small)).toBe(true)
  expect(acceptableArgon({ ...small, memoryKiB: 1024 * 1024, passes: 16 })).toBe(true)
  expect(acceptableArgon({ ...small, memoryKiB: 64 * 1024 - 1 })).toBe(false)
  expect(acceptableArgon({ ...small, memoryKiB: 1024 * 1024 + 1 })).toBe(false)
  expect(acceptableArgon({ ...small, passes: 2 })).toBe(false)
  expect(acceptableArgon({ ...small, passes: 17 })).toBe(false)
  expect(acceptableArgon({ ...small, lanes: 2 })).toBe(false)
})
