import { actors, fundHolders, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, transactionHash, worth } from '../properties.ts'

export const paid: LinkType = {
  id: 'paid',
  title: 'paid',
  reverse: 'paid by',
  group: 'flow',
  help: 'Somebody paid somebody for something.',
  from: [...actors, ...fundHolders, 'country'],
  to: [...actors, ...fundHolders, 'country', 'programme', ...profiles],
  properties: [
    amount,
    worth,
    date,
    transactionHash,
    { id: 'for', title: 'What for', kind: 'text', many: true, maps: { ftm: ['purpose'] } },
    description,
  ],
  amount: 'amount',
  time: ['date'],
  maps: { ftm: 'Payment', stix: 'relationship', uco: 'Relationship' },
}
