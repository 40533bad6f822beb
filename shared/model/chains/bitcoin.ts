import { readBase58, version } from '../address-formats/base58-check.ts'
import { readSegwit } from '../address-formats/segwit.ts'
import type { Chain } from '../chain.ts'

const readOld = readBase58('Bitcoin', [version(0x00), version(0x05)])
const readNew = readSegwit('bc')

export const bitcoin: Chain = {
  id: 'BTC',
  title: 'Bitcoin',
  asset: 'BTC',
  aliases: ['XBT'],
  shape: /^(bc1|[13][0-9a-z]{24,35}$)/i,
  read: text => (/^bc1/i.test(text) ? readNew(text) : readOld(text)),
}
