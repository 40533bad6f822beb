import { readBase58, version } from '../address-formats/base58-check.ts'
import type { Chain } from '../chain.ts'

export const zcash: Chain = {
  id: 'ZEC',
  title: 'Zcash',
  asset: 'ZEC',
  shape: /^t[13][0-9a-z]{30,36}$/i,
  read: readBase58('Zcash', [version(0x1c, 0xb8), version(0x1c, 0xbd)]),
}
