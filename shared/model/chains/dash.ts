import { readBase58, version } from '../address-formats/base58-check.ts'
import type { Chain } from '../chain.ts'

export const dash: Chain = {
  id: 'DASH',
  title: 'Dash',
  asset: 'DASH',
  shape: /^[X7][0-9a-z]{30,36}$/i,
  read: readBase58('Dash', [version(0x4c), version(0x10)]),
}
