import { evmChain, readEvm, withCapitals } from '../address-formats/evm.ts'
import { readIcap } from '../address-formats/icap.ts'
import type { Chain } from '../chain.ts'

const icap = /^XE\d\d/i

/** Also in the form that looks like an IBAN (ICAP), whose check digits vouch for it. */
export const ethereum: Chain = {
  ...evmChain({ id: 'ETH', title: 'Ethereum', asset: 'ETH', aliases: ['ERC20', 'ICAP'] }),
  shape: /^(?:0x|XE\d\d[0-9A-Z]{16,31}$)/i,
  read: text => {
    if (!icap.test(text)) return readEvm(text)
    const digits = readIcap(text)
    return typeof digits === 'string' ? { address: withCapitals(digits), checksum: 'valid' } : digits
  },
}
