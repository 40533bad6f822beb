import { accounts, fundEnds } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, transactionHash, worth } from '../properties.ts'

export const cashedOutAt: LinkType = {
  id: 'cashed-out-at',
  title: 'cashed out at',
  reverse: 'cashed out for',
  group: 'flow',
  help: 'Virtual assets became money here.',
  also: ['sold', 'converted'],
  common: true,
  from: [...fundEnds, 'incident'],
  to: ['exchange', 'broker', 'company', 'front-company', 'organisation', ...accounts, 'website', 'country'],
  properties: [
    amount,
    worth,
    date,
    transactionHash,
    { id: 'received', title: 'Received in money', kind: 'money', also: ['range'] },
    description,
  ],
  amount: 'amount',
  time: ['date'],
  maps: { ftm: 'Payment', stix: 'relationship', uco: 'Relationship' },
}
