import { chainHolders, services } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, transactionHash, worth } from '../properties.ts'

export const bridgedTo: LinkType = {
  id: 'bridged-to',
  title: 'bridged to',
  reverse: 'bridged from',
  group: 'flow',
  help: 'Funds crossed from one chain to another.',
  also: ['cross-chain'],
  common: true,
  from: [...chainHolders, ...services],
  to: [...chainHolders, ...services],
  properties: [
    amount,
    worth,
    date,
    transactionHash,
    { id: 'received', title: 'Arrived as', kind: 'money', also: ['range'] },
    description,
  ],
  amount: 'amount',
  time: ['date'],
  maps: { stix: 'relationship', uco: 'Relationship' },
}
