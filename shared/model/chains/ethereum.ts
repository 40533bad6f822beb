import { evmChain } from '../address-formats/evm.ts'

export const ethereum = evmChain({ id: 'ETH', title: 'Ethereum', asset: 'ETH', aliases: ['ERC20'] })
