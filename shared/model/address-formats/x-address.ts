import { base58xrp } from '@scure/base'
import type { ChainReading } from '../chain.ts'
import type { Unreadable } from '../value.ts'
import { decodeChecked, encodeChecked } from './base58-check.ts'

const [mainNet, testNet] = [
  [0x05, 0x44],
  [0x04, 0x93],
] as const

/**
 * An account of the XRP Ledger with its destination tag in one text (XLS-5d): two bytes of the network, the account's
 * hash, one that says whether there is a tag, and the tag in eight bytes, the least first. Canonical is the classic
 * address, with `?dt=` and the tag where there is one: without it a customer of an exchange is not told from another.
 */
export function readXAddress(text: string): ChainReading | Unreadable {
  const payload = decodeChecked(text, base58xrp)
  if (!(payload instanceof Uint8Array)) return payload
  const leads = (network: readonly number[]) => network.every((byte, at) => payload[at] === byte)
  if (payload.length !== 31 || (!leads(mainNet) && !leads(testNet)))
    return { unreadable: 'the checksum holds, but this is not an address of the XRP Ledger' }
  const [flag, tag] = [payload[22], new DataView(payload.slice(23).buffer).getBigUint64(0, true)]
  if ((flag !== 0 && flag !== 1) || tag > (flag === 1 ? 0xffff_ffffn : 0n))
    return { unreadable: 'the checksum holds, but its destination tag is none that the XRP Ledger has' }
  const classic = encodeChecked(new Uint8Array([0, ...payload.subarray(2, 22)]), base58xrp)
  if (leads(testNet)) {
    return { unreadable: `this is ${classic} on the test network of the XRP Ledger, where nothing has a value` }
  }
  return { address: flag === 1 ? `${classic}?dt=${tag}` : classic, checksum: 'valid' }
}

/** `r…`, also with `?dt=` and a destination tag behind it. */
export function readTagged(read: (classic: string) => ChainReading | Unreadable) {
  return (text: string): ChainReading | Unreadable => {
    const [classic = '', tag, ...more] = text.split(/\?(?:dt|tag)=/)
    const reading = read(classic)
    if (tag === undefined || 'unreadable' in reading) return reading
    if (more.length > 0 || !/^(?:0|[1-9]\d{0,9})$/.test(tag) || Number(tag) > 0xffff_ffff)
      return { unreadable: `"${tag}" is not a destination tag: it is a number of at most 4294967295` }
    return { ...reading, address: `${reading.address}?dt=${tag}` }
  }
}
