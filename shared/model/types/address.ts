import type { EntityType } from '../entity-type.ts'
import { description, indicator, label, tag } from '../properties.ts'

export const address: EntityType = {
  id: 'address',
  title: 'Address',
  plural: 'Addresses',
  group: 'funds',
  icon: 'wallet-cards',
  help: 'One address on a chain. What others call it is a tag, never its name.',
  also: ['wallet address', 'crypto address'],
  common: true,
  properties: [
    { id: 'address', title: 'Address', kind: 'address', maps: { ftm: ['publicKey'], stix: ['value'] } },
    tag,
    label,
    { id: 'holder', title: 'Held by, as named by others', kind: 'name', many: true },
    { id: 'first-seen', title: 'First seen', kind: 'date' },
    { id: 'last-seen', title: 'Last seen', kind: 'date' },
    { id: 'received', title: 'Received in all', kind: 'money', also: ['range'], many: true, oneEach: true },
    { id: 'balance', title: 'Balance', kind: 'money', many: true, oneEach: true, maps: { ftm: ['balance'] } },
    indicator,
    description,
  ],
  caption: ['address', 'label'],
  context: ['tag', 'label'],
  featured: ['address', 'tag', 'first-seen'],
  time: ['first-seen', 'last-seen'],
  matches: ['address'],
  maps: { ftm: 'CryptoWallet', stix: 'cryptocurrency-wallet', uco: 'DigitalAddress' },
}
