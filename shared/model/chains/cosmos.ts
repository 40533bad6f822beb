import { readBech32 } from '../address-formats/bech32-account.ts'
import type { Chain } from '../chain.ts'

export const cosmos: Chain = {
  id: 'ATOM',
  title: 'Cosmos Hub',
  asset: 'ATOM',
  aliases: ['cosmos'],
  shape: /^cosmos1/i,
  read: readBech32('the Cosmos Hub', ['cosmos'], [20, 32]),
}
