import { evmChain } from '../address-formats/evm.ts'

export const arbitrum = evmChain({ id: 'ARB', title: 'Arbitrum One', asset: 'ETH', aliases: ['arbitrum'] })
