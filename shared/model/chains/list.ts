import type { Chain } from '../chain.ts'
import { arbitrum } from './arbitrum.ts'
import { avalanche } from './avalanche.ts'
import { base } from './base.ts'
import { bitcoin } from './bitcoin.ts'
import { bitcoinCash } from './bitcoin-cash.ts'
import { bitcoinGold } from './bitcoin-gold.ts'
import { bitcoinSv } from './bitcoin-sv.ts'
import { bnbSmartChain } from './bnb-smart-chain.ts'
import { cardano } from './cardano.ts'
import { cosmos } from './cosmos.ts'
import { dash } from './dash.ts'
import { dogecoin } from './dogecoin.ts'
import { ethereum } from './ethereum.ts'
import { ethereumClassic } from './ethereum-classic.ts'
import { litecoin } from './litecoin.ts'
import { monero } from './monero.ts'
import { optimism } from './optimism.ts'
import { polkadot } from './polkadot.ts'
import { polygon } from './polygon.ts'
import { ripple } from './ripple.ts'
import { solana } from './solana.ts'
import { stellar } from './stellar.ts'
import { thorchain } from './thorchain.ts'
import { ton } from './ton.ts'
import { tron } from './tron.ts'
import { verge } from './verge.ts'
import { xdc } from './xdc.ts'
import { zcash } from './zcash.ts'

/**
 * Every chain whose addresses can be read. A new one is one file and one line here. Where a text could be an address of
 * several chains and nobody names one, the first that reads it wins, so the widely used stand first; Solana stands last,
 * because it has no checksum to refuse what belongs to another.
 */
export const chains: readonly Chain[] = [
  bitcoin,
  ethereum,
  tron,
  litecoin,
  ripple,
  monero,
  bnbSmartChain,
  ethereumClassic,
  arbitrum,
  polygon,
  base,
  optimism,
  avalanche,
  xdc,
  bitcoinCash,
  bitcoinSv,
  bitcoinGold,
  dash,
  dogecoin,
  zcash,
  verge,
  ton,
  stellar,
  cardano,
  cosmos,
  thorchain,
  polkadot,
  solana,
]
