import { evmChain } from '../address-formats/evm.ts'

export const avalanche = evmChain({ id: 'AVAX', title: 'Avalanche', asset: 'AVAX', aliases: ['Avalanche C-Chain'] })
