import { readBase58, version } from '../address-formats/base58-check.ts'
import type { Chain } from '../chain.ts'

export const tron: Chain = {
  id: 'TRX',
  title: 'Tron',
  asset: 'TRX',
  shape: /^T[0-9a-z]{30,36}$/i,
  read: readBase58('Tron', [version(0x41)]),
}
