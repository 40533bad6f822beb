import { base58xrp, bech32 } from '@scure/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeChecked } from '#shared/model/address-formats/base58-check.ts'
import { readAddress, writeAddress } from '#shared/model/read-address.ts'

const friendly = 'EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF'
const muxed = 'MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVAAAAAAAAAAAAAJLK'
const shelley =
  'addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x'

/** Vectors of XLS-5d, the documentation of TON and Stellar (SEP 23), CIP 19 and the Substrate book. */
test.each([
  ['XRP', 'XV5sbjUmgPpvXv4ixFWZ5ptAYZ6PD2gYsjNFQLKYW33DzBm', 'rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY'],
  ['XRP', 'XV5sbjUmgPpvXv4ixFWZ5ptAYZ6PD28Sq49uo34VyjnmK5H', 'rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY?dt=12345'],
  ['XRP', 'rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY?dt=12345', 'rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY?dt=12345'],
  ['TON', friendly, friendly],
  ['TON', 'UQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPuwA', friendly],
  ['TON', '0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e', friendly],
  [
    'XLM',
    'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ',
    'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ',
  ],
  ['XLM', muxed, muxed],
  ['ADA', shelley, shelley],
  ['ADA', shelley.toUpperCase(), shelley],
  [
    'ADA',
    'stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgw',
    'stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgw',
  ],
  ['DOT', '15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5', '15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5'],
  ['BASE', 'Base:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
])('%s reads %s', (chain, text, address) => {
  const value = readAddress(text)
  expect(value).toMatchObject({ chain, address })
  if ('chain' in value) expect(readAddress(writeAddress(value))).toEqual(value)
})

test.each([
  ['TVd2rqMkYL2AyS97NdELcpeiprNBjwLZzuUG5rZnaewsahi', 'rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY on the test network'],
  ['TVd2rqMkYL2AyS97NdELcpeiprNBjwRQUBetPbyrvXSTuxU', 'on the test network'],
  ['XV5sbjUmgPpvXv4ixFWZ5ptAYZ6PD2gYsjNFQLKYW33DzBn', 'the checksum does not match'],
  ['rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY?dt=99999999999', 'not a destination tag'],
  ['kQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPgpP', 'test network'],
  [friendly.replace('DK', 'DL'), 'the checksum does not match'],
  [muxed.replace('7Q', '7R'), 'the checksum does not match'],
  [shelley.replace('qx2', 'qx3'), 'the checksum does not match'],
  ['15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp6', 'the checksum does not match'],
])('%s is refused: %s', (text, why) => {
  expect(JSON.stringify(readAddress(text))).toContain(why)
})

const hash = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

test('any account and tag of the XRP Ledger read alike in both spellings, and no wrong character passes', () => {
  const tags = fc.option(fc.nat({ max: 0xffff_ffff }), { nil: undefined })
  fc.assert(
    fc.property(hash(20), tags, fc.nat(), (account, tag, seed) => {
      const classic = encodeChecked(new Uint8Array([0, ...account]), base58xrp)
      const number = new DataView(new ArrayBuffer(8))
      number.setBigUint64(0, BigInt(tag ?? 0), true)
      const flagged = [tag === undefined ? 0 : 1, ...new Uint8Array(number.buffer)]
      const text = encodeChecked(new Uint8Array([0x05, 0x44, ...account, ...flagged]), base58xrp)
      expect(text).toHaveLength(47)
      const value = readAddress(text)
      expect(value).toEqual(readAddress(tag === undefined ? classic : `${classic}?dt=${tag}`))
      expect(value).toMatchObject({ chain: 'XRP', checksum: 'valid' })
      const at = 1 + (seed % 46)
      const wrong = text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1)
      expect(readAddress(wrong)).toHaveProperty('unreadable')
    }),
  )
})

test.each([
  ['ATOM', 'cosmos', [20, 32]],
  ['RUNE', 'thor', [20, 32]],
  ['ADA', 'addr', [29, 57]],
] as const)(
  '%s: any account is read, and refused with one wrong character or of another length',
  (chain, prefix, sizes) => {
    fc.assert(
      fc.property(fc.constantFrom(...sizes), fc.nat(), hash(60), (size, seed, bytes) => {
        const of = (length: number) => bech32.encode(prefix, bech32.toWords(bytes.subarray(0, length)), false)
        const text = of(size)
        expect(readAddress(text)).toEqual({ kind: 'address', chain, address: text, checksum: 'valid' })
        const at = prefix.length + 1 + (seed % (text.length - prefix.length - 1))
        const wrong = text.slice(0, at) + (text[at] === 'q' ? 'p' : 'q') + text.slice(at + 1)
        expect(readAddress(wrong)).toHaveProperty('unreadable')
        expect(readAddress(of(25))).toHaveProperty('unreadable')
      }),
    )
  },
)
