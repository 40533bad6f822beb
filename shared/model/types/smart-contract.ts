import type { EntityType } from '../entity-type.ts'
import { alias, date, description, indicator, label, name, oneChain, role, tag, url } from '../properties.ts'

export const smartContract: EntityType = {
  id: 'smart-contract',
  title: 'Smart contract',
  plural: 'Smart contracts',
  group: 'funds',
  icon: 'file-code-2',
  help: 'A program on a chain that holds or moves assets by itself.',
  also: ['program', 'code'],
  properties: [
    name,
    alias,
    label,
    { id: 'address', title: 'Address', kind: 'address', maps: { ftm: ['publicKey'] } },
    oneChain,
    { id: 'deployer', title: 'Deployed by', kind: 'address' },
    role,
    tag,
    date,
    url,
    indicator,
    description,
  ],
  caption: ['name', 'label', 'address'],
  context: ['role', 'tag', 'chain'],
  featured: ['name', 'address', 'chain', 'role'],
  time: ['date'],
  matches: ['address'],
  maps: { ftm: 'CryptoWallet', stix: 'infrastructure', uco: 'Code' },
}
