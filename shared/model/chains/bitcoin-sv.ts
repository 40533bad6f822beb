import { readBase58, version } from '../address-formats/base58-check.ts'
import type { Chain } from '../chain.ts'

export const bitcoinSv: Chain = {
  id: 'BSV',
  title: 'Bitcoin SV',
  asset: 'BSV',
  shape: /^[13][0-9a-z]{24,35}$/i,
  read: readBase58('Bitcoin SV', [version(0x00), version(0x05)]),
}
