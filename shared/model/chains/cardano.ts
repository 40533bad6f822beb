import { readBech32 } from '../address-formats/bech32-account.ts'
import type { Chain } from '../chain.ts'

/** Shelley addresses (CIP 19), which hold funds, and stake accounts. */
export const cardano: Chain = {
  id: 'ADA',
  title: 'Cardano',
  asset: 'ADA',
  shape: /^(?:addr|stake)1/i,
  read: readBech32('Cardano', ['addr', 'stake'], [29, 57]),
}
