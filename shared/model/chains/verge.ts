import { readBase58, version } from '../address-formats/base58-check.ts'
import type { Chain } from '../chain.ts'

export const verge: Chain = {
  id: 'XVG',
  title: 'Verge',
  asset: 'XVG',
  shape: /^[DE][0-9a-z]{30,36}$/i,
  read: readBase58('Verge', [version(0x1e), version(0x21)]),
}
