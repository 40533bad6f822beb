import { readBase58, version } from '../address-formats/base58-check.ts'
import { readSegwit } from '../address-formats/segwit.ts'
import type { Chain } from '../chain.ts'

/** Script addresses once began with 3 as Bitcoin's do; the same hash is now written with M. */
const oldScript = { bytes: [0x05], canonical: [0x32] }
const readOld = readBase58('Litecoin', [version(0x30), version(0x32), oldScript])
const readNew = readSegwit('ltc')

export const litecoin: Chain = {
  id: 'LTC',
  title: 'Litecoin',
  asset: 'LTC',
  shape: /^(ltc1|[LM][0-9a-z]{24,35}$)/i,
  read: text => (/^ltc1/i.test(text) ? readNew(text) : readOld(text)),
}
