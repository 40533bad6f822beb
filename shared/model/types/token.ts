import type { EntityType } from '../entity-type.ts'
import { alias, chain, description, label, name } from '../properties.ts'

export const token: EntityType = {
  id: 'token',
  title: 'Token',
  plural: 'Tokens',
  group: 'funds',
  icon: 'coins',
  help: 'A kind of virtual asset that can be held and moved.',
  also: ['coin', 'NFT'],
  properties: [
    name,
    alias,
    label,
    { id: 'symbol', title: 'Symbol', kind: 'text', many: true, maps: { ftm: ['ticker'] } },
    chain,
    { id: 'contract', title: 'Contract', kind: 'address', many: true },
    { id: 'decimals', title: 'Decimals', kind: 'number' },
    description,
  ],
  caption: ['name', 'symbol', 'label', 'contract'],
  context: ['symbol', 'chain'],
  featured: ['name', 'symbol', 'chain', 'contract'],
  matches: ['contract'],
  maps: { ftm: 'Security' },
}
