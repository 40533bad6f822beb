import { decodeChecked, readBase58, version } from '../address-formats/base58-check.ts'
import { readCashAddress, writeCashAddress } from '../address-formats/cash-address.ts'
import type { Chain } from '../chain.ts'

const readOld = readBase58('Bitcoin Cash', [version(0x00), version(0x05)])

/** Old addresses look like Bitcoin's; the same hash is canonical in CashAddr. */
export const bitcoinCash: Chain = {
  id: 'BCH',
  title: 'Bitcoin Cash',
  asset: 'BCH',
  aliases: ['bitcoincash', 'BCHABC'],
  shape: /^(bitcoincash:|[qp][0-9a-z]{41}$)/i,
  read: text => {
    if (!/^[13]/.test(text)) return readCashAddress(text)
    const reading = readOld(text)
    const payload = decodeChecked(text)
    if ('unreadable' in reading || !(payload instanceof Uint8Array)) return reading
    return { ...reading, address: writeCashAddress(payload[0] === 0x05 ? 1 : 0, payload.subarray(1)) }
  },
}
