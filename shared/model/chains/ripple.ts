import { base58xrp } from '@scure/base'
import { readBase58, version } from '../address-formats/base58-check.ts'
import type { Chain } from '../chain.ts'

/** Base58Check with an alphabet of its own. */
export const ripple: Chain = {
  id: 'XRP',
  title: 'XRP Ledger',
  asset: 'XRP',
  aliases: ['ripple'],
  shape: /^r[0-9a-z]{24,35}$/i,
  read: readBase58('the XRP Ledger', [version(0x00)], base58xrp),
}
