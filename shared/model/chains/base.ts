import { evmChain } from '../address-formats/evm.ts'

export const base = evmChain({ id: 'BASE', title: 'Base', asset: 'ETH' })
