import { readBase58, version } from '../address-formats/base58-check.ts'
import type { Chain } from '../chain.ts'

export const bitcoinGold: Chain = {
  id: 'BTG',
  title: 'Bitcoin Gold',
  asset: 'BTG',
  shape: /^[GA][0-9a-z]{30,36}$/i,
  read: readBase58('Bitcoin Gold', [version(0x26), version(0x17)]),
}
