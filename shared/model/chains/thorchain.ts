import { readBech32 } from '../address-formats/bech32-account.ts'
import type { Chain } from '../chain.ts'

export const thorchain: Chain = {
  id: 'RUNE',
  title: 'THORChain',
  asset: 'RUNE',
  shape: /^thor1/i,
  read: readBech32('THORChain', ['thor'], [20, 32]),
}
