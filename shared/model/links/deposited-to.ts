import { accounts, fundEnds, services } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, transactionHash, worth } from '../properties.ts'

export const depositedTo: LinkType = {
  id: 'deposited-to',
  title: 'deposited to',
  reverse: 'got deposit from',
  group: 'flow',
  help: 'Funds were paid in at a service or account.',
  also: ['sent to'],
  common: true,
  from: fundEnds,
  to: [...services, ...accounts, 'company', 'front-company', 'organisation', 'smart-contract'],
  properties: [amount, worth, date, transactionHash, description],
  amount: 'amount',
  time: ['date'],
  maps: { ftm: 'Payment', stix: 'relationship', uco: 'Relationship' },
}
