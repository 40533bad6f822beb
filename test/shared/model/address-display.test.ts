import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortAddresses } from '#shared/model/address-display.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { addressBook } from '#shared/queries/addresses.ts'
import { claimOf, idOf } from '../../support/cases/records.ts'
import { threadTime } from '../../support/thread-time.ts'

const random = () => `0x${randomBytes(20).toString('hex')}`
/** The address book of a case in which each is claimed of somebody. */
const bookOf = (addresses: readonly string[]) =>
  addressBook(
    stateOf(
      addresses.map((address, n) =>
        claimOf(n, idOf('entity', n), 'address', {
          kind: 'address',
          chain: 'ETH',
          address,
          checksum: 'cannot be checked',
        }),
      ),
    ),
  )
const resembling = (address: string) => address.slice(0, 6) + randomBytes(16).toString('hex') + address.slice(-4)

test('an address is shortened to six and four characters, and grows evenly where two collide', () => {
  const [a, b, c] = ['0x12345678aa00000000cd9876', '0x12345678bb00000000cd9876', '0xffff5678bb00000000cd9876']
  const short = shortAddresses([a, b, c, a])
  expect([...short.values()].sort()).toEqual(['0x12345678a…00cd9876', '0x12345678b…00cd9876', '0xffff…9876'])
  expect(short.get(c)).toBe('0xffff…9876')
})

test('short forms are unique, true to their address and never longer than it', () => {
  const near = fc.stringMatching(/^0x[ab]{10,14}$/)
  fc.assert(
    fc.property(fc.uniqueArray(near, { maxLength: 60 }), addresses => {
      const short = shortAddresses(addresses)
      expect(short.size).toBe(addresses.length)
      expect(new Set(short.values()).size).toBe(addresses.length)
      for (const [address, form] of short) {
        const [head = '', tail] = form.split('…')
        expect(address.startsWith(head) && address.endsWith(tail ?? '')).toBe(true)
        expect(form.length).toBeLessThanOrEqual(address.length)
      }
    }),
  )
})

test('look-alikes are found in every format, capitals aside, and others are left alone', () => {
  const taproot = ['bc1pabcdzzzzzzzz9876', 'bc1pabcdyyyyyyyy9876']
  const hexadecimal = ['0xAbCd000000000000EF01', '0xabcd111111111111ef01']
  const found = bookOf([...taproot, ...hexadecimal, 'bc1pabcezzzzzzzz9876', ...taproot]).mistakenFor
  expect([...found.keys()].sort()).toEqual([...taproot, ...hexadecimal].sort())
  expect(found.get(taproot[0] ?? '')).toEqual(taproot.slice(1))
})

test('200 planted pairs among 100,000 addresses: all found, all shown apart, in seconds', () => {
  const honest = Array.from({ length: 99_800 }, random)
  const pairs = honest.slice(0, 200).map(address => [address, resembling(address)] as const)
  const addresses = [...honest, ...pairs.map(pair => pair[1])]
  const started = threadTime()
  const { short, mistakenFor: alike } = bookOf(addresses)
  const took = threadTime() - started
  console.info(`100,000 addresses shortened and compared in ${Math.round(took)} ms`)
  for (const [first, second] of pairs) expect(alike.get(first)).toContain(second)
  expect(new Set(short.values()).size).toBe(addresses.length)
  expect(took).toBeLessThan(3000)
})
