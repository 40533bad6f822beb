import { base58xrp } from '@scure/base'
import { readBase58, version } from '../address-formats/base58-check.ts'
import { readTagged, readXAddress } from '../address-formats/x-address.ts'
import type { Chain } from '../chain.ts'

const readClassic = readTagged(readBase58('the XRP Ledger', [version(0x00)], base58xrp))

/** Base58Check with an alphabet of its own. */
export const ripple: Chain = {
  id: 'XRP',
  title: 'XRP Ledger',
  asset: 'XRP',
  aliases: ['ripple'],
  shape: /^(?:r[0-9a-z]{24,35}(?:\?(?:dt|tag)=\d+)?|[XT][0-9a-z]{46})$/i,
  read: text => (/^[XT]/.test(text) ? readXAddress(text) : readClassic(text)),
}
