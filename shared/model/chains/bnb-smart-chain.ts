import { evmChain } from '../address-formats/evm.ts'

export const bnbSmartChain = evmChain({ id: 'BSC', title: 'BNB Smart Chain', asset: 'BNB', aliases: ['BEP20'] })
