import { defineKind, matching, plainKind } from '../define-kind.ts'
import { compareText } from '../order.ts'
import { chainNamed, readAddress, writeAddress } from '../read-address.ts'

/** An address on a block chain, refused where its checksum does not hold. */
export const address = defineKind<'address'>(
  {
    chain: chain => typeof chain === 'string' && chainNamed(chain)?.id === chain,
    address: matching(/^\S+$/),
    checksum: matching(/^(valid|cannot be checked)$/),
  },
  {
    id: 'address',
    title: 'Address',
    example: 'bc1q…, 0x…, TRX:T…',
    read: (input, options) => readAddress(input, options?.chain),
    compare: (a, b) =>
      compareText(a.chain, b.chain) || compareText(a.address, b.address) || compareText(a.checksum, b.checksum),
    agrees: (a, b) => a.chain === b.chain && a.address === b.address,
    format: value => value.address,
    write: writeAddress,
    specificity: value => (value.checksum === 'valid' ? 1 : 0.9),
    ...plainKind,
    identifies: 'mark',
    bare: value => value.address,
    isCode: true,
  },
)
