import { evmChain, readEvm } from '../address-formats/evm.ts'
import type { Chain } from '../chain.ts'

/** A relative of Ethereum whose explorers write xdc for 0x. */
export const xdc: Chain = {
  ...evmChain({ id: 'XDC', title: 'XDC Network', asset: 'XDC', aliases: ['XinFin', 'XRC20'] }),
  shape: /^xdc[0-9a-f]{40}$/i,
  read: text => readEvm(text.replace(/^xdc/i, '0x')),
}
