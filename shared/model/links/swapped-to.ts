import { chainHolders, services } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, transactionHash, worth } from '../properties.ts'

export const swappedTo: LinkType = {
  id: 'swapped-to',
  title: 'swapped to',
  reverse: 'swapped from',
  group: 'flow',
  help: 'Funds were changed into another asset on the way.',
  also: ['DEX', 'changed'],
  common: true,
  from: [...chainHolders, ...services, 'token'],
  to: [...chainHolders, ...services, 'token'],
  properties: [
    amount,
    worth,
    date,
    transactionHash,
    { id: 'received', title: 'Received in exchange', kind: 'money', also: ['range'] },
    description,
  ],
  amount: 'amount',
  time: ['date'],
  maps: { stix: 'relationship', uco: 'Relationship' },
}
