import { keccak_256 } from '@noble/hashes/sha3.js'
import { base58, base58xmr, base58xrp, bech32, bech32m } from '@scure/base'
import fc from 'fast-check'
import { encodeChecked } from '#shared/model/address-formats/base58-check.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

const base58Check = (version: readonly number[], coder = base58) =>
  bytes(20).map(hash => encodeChecked(new Uint8Array([...version, ...hash]), coder))

const segwit = (prefix: string, version: number, length: number) =>
  bytes(length).map(hash => {
    const words = [version, ...bech32.toWords(hash)]
    return (version === 0 ? bech32 : bech32m).encode(prefix, words)
  })

const monero = (prefix: number, length: number) =>
  bytes(length).map(keys => {
    const payload = new Uint8Array([prefix, ...keys])
    return base58xmr.encode(new Uint8Array([...payload, ...keccak_256(payload).subarray(0, 4)]))
  })

const hexadecimal = bytes(20).map(hash => `0x${Buffer.from(hash).toString('hex')}`)

/** Addresses that exist in form, by chain; each as somebody might type it. */
export const anyAddress: Readonly<Record<string, fc.Arbitrary<string>>> = {
  BTC: fc.oneof(
    base58Check([0x00]),
    base58Check([0x05]),
    segwit('bc', 0, 20),
    segwit('bc', 0, 32),
    segwit('bc', 1, 32),
  ),
  LTC: fc.oneof(base58Check([0x30]), base58Check([0x32]), segwit('ltc', 0, 20)),
  TRX: base58Check([0x41]),
  XRP: base58Check([0x00], base58xrp),
  XMR: fc.oneof(monero(18, 64), monero(42, 64), monero(19, 72)),
  SOL: bytes(32).map(key => base58.encode(key)),
  ETH: hexadecimal,
  BSC: hexadecimal.map(address => `BSC:${address}`),
  POLYGON: hexadecimal.map(address => `polygon ${address}`),
  BCH: base58Check([0x05]).map(address => `BCH:${address}`),
  BSV: base58Check([0x00]).map(address => `BSV:${address}`),
  BTG: base58Check([0x26]),
  DASH: base58Check([0x4c]),
  DOGE: base58Check([0x1e]),
  ZEC: fc.oneof(base58Check([0x1c, 0xb8]), base58Check([0x1c, 0xbd])),
  XVG: base58Check([0x1e]).map(address => `XVG:${address}`),
}
