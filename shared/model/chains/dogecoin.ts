import { readBase58, version } from '../address-formats/base58-check.ts'
import type { Chain } from '../chain.ts'

export const dogecoin: Chain = {
  id: 'DOGE',
  title: 'Dogecoin',
  asset: 'DOGE',
  shape: /^[DA9][0-9a-z]{30,36}$/i,
  read: readBase58('Dogecoin', [version(0x1e), version(0x16)]),
}
