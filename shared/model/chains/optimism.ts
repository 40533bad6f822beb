import { evmChain } from '../address-formats/evm.ts'

export const optimism = evmChain({ id: 'OP', title: 'Optimism', asset: 'ETH', aliases: ['OP Mainnet'] })
