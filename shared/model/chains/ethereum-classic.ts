import { evmChain } from '../address-formats/evm.ts'

export const ethereumClassic = evmChain({ id: 'ETC', title: 'Ethereum Classic', asset: 'ETC' })
