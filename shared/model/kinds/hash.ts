import { defineKind, matching, plainKind } from '../define-kind.ts'
import { compareText } from '../order.ts'
import type { HashValue } from '../value.ts'

const algorithmByLength: Readonly<Record<number, string>> = {
  32: 'md5',
  40: 'sha1',
  64: 'sha256',
  96: 'sha384',
  128: 'sha512',
}

/** A digest. Its length says the algorithm; `0x` before 64 digits marks a Keccak-256, as Ethereum writes transactions. */
export const hash = defineKind<'hash'>(
  { algorithm: matching(/^(md5|sha1|sha256|sha384|sha512|keccak256)$/), hex: matching(/^[0-9a-f]+$/) },
  {
    id: 'hash',
    title: 'Hash',
    example: 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    read: input => {
      const [, prefix = '', digits = ''] = /^(?:([a-z0-9-]+?)\s*:\s*)?(\S+)$/i.exec(input.trim()) ?? []
      const hex = digits.toLowerCase().replace(/^0x/, '')
      if (!/^[0-9a-f]+$/.test(hex)) return { unreadable: 'a hash is written in hexadecimal: 0 to 9 and a to f' }
      const byLength = algorithmByLength[hex.length]
      if (!byLength)
        return { unreadable: `no known hash has ${hex.length} digits: MD5 has 32, SHA-1 40, SHA-256 64, SHA-512 128` }
      const algorithm = hex.length === 64 && /^0x/i.test(digits) ? 'keccak256' : byLength
      const named = prefix.toLowerCase().replace('-', '')
      if (named !== '' && named !== algorithm)
        return { unreadable: `${prefix} was named, but the length is that of ${algorithm}` }
      return { kind: 'hash', algorithm, hex }
    },
    compare: (a, b) => compareText(a.algorithm, b.algorithm) || compareText(a.hex, b.hex),
    agrees: (a, b) => a.algorithm === b.algorithm && a.hex === b.hex,
    format: write,
    write,
    specificity: value => value.hex.length / 128,
    ...plainKind,
    identifies: 'mark',
    bare: null,
    each: value => value.algorithm,
    isCode: true,
  },
)

function write({ algorithm, hex }: HashValue): string {
  return algorithm === 'keccak256' ? `0x${hex}` : hex
}
