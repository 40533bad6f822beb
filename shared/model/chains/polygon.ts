import { evmChain } from '../address-formats/evm.ts'

export const polygon = evmChain({ id: 'POLYGON', title: 'Polygon', asset: 'POL', aliases: ['MATIC'] })
