import { readMonero } from '../address-formats/monero.ts'
import type { Chain } from '../chain.ts'

export const monero: Chain = {
  id: 'XMR',
  title: 'Monero',
  asset: 'XMR',
  shape: /^[48][0-9a-z]{80,110}$/i,
  read: readMonero,
}
