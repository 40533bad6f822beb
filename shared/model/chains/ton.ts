import { base64url, hex } from '@scure/base'
import { crc16 } from '../address-formats/crc16.ts'
import { type Chain, type ChainReading, checksumMismatch } from '../chain.ts'
import type { Unreadable } from '../value.ts'

const raw = /^(?<workchain>0|-1):(?<hash>[0-9a-f]{64})$/i
/** Flags of the friendly form: whether funds come back from where nothing is, and 0x80 for the test network. */
const [bounceable, nonBounceable, test] = [0x11, 0x51, 0x80] as const

/**
 * The Open Network: a workchain and 32 bytes, raw as `0:…` in hexadecimal or in Base64 with flags and a CRC-16. The
 * spellings EQ… and UQ… are one account; canonical is the first, in the alphabet for addresses of the web.
 */
export const ton: Chain = {
  id: 'TON',
  title: 'The Open Network',
  asset: 'TON',
  aliases: ['toncoin'],
  shape: /^(?:(?:0|-1):[0-9a-f]{64}|[EUk0][Qf][0-9a-z_+/-]{46})$/i,
  read: text => {
    const { workchain, hash } = raw.exec(text)?.groups ?? {}
    return hash === undefined
      ? readFriendly(text)
      : {
          address: friendly(workchain === '-1' ? 0xff : 0, hex.decode(hash.toLowerCase())),
          checksum: 'cannot be checked',
        }
  },
  write: ({ address, checksum }) => (checksum === 'valid' ? address : rawOf(address)),
}

function readFriendly(text: string): ChainReading | Unreadable {
  const bytes = decode(text)
  if (bytes?.length !== 36) return { unreadable: 'such an address has 48 characters, or is 0: and 64 digits' }
  if (crc16(bytes.subarray(0, 34)) !== (bytes[34] ?? 0) * 256 + (bytes[35] ?? 0)) return checksumMismatch
  const [flag = 0, workchain = 0] = bytes
  if (flag & test) return { unreadable: 'this is an address for the test network of TON, where nothing has a value' }
  if ((flag !== bounceable && flag !== nonBounceable) || (workchain !== 0 && workchain !== 0xff))
    return { unreadable: 'the checksum holds, but this is not an address of TON' }
  return { address: friendly(workchain, bytes.subarray(2, 34)), checksum: 'valid' }
}

function friendly(workchain: number, hash: Uint8Array): string {
  const body = new Uint8Array([bounceable, workchain, ...hash])
  const sum = crc16(body)
  return base64url.encode(new Uint8Array([...body, sum >> 8, sum & 255]))
}

function rawOf(address: string): string {
  const bytes = base64url.decode(address)
  return `${bytes[1] === 0 ? '0' : '-1'}:${hex.encode(bytes.subarray(2, 34))}`
}

function decode(text: string): Uint8Array | null {
  try {
    return base64url.decode(text.replaceAll('+', '-').replaceAll('/', '_'))
  } catch {
    return null
  }
}
