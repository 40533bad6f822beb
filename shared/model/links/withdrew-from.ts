import { accounts, fundEnds, services } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, transactionHash, worth } from '../properties.ts'

export const withdrewFrom: LinkType = {
  id: 'withdrew-from',
  title: 'withdrew from',
  reverse: 'paid out to',
  group: 'flow',
  help: 'Funds were taken out of a service or account: they run from the second end to the first.',
  also: ['withdrawal'],
  from: fundEnds,
  to: [...services, ...accounts, 'company', 'front-company', 'organisation', 'smart-contract'],
  properties: [amount, worth, date, transactionHash, description],
  amount: 'amount',
  time: ['date'],
  maps: { ftm: 'Payment', stix: 'relationship', uco: 'Relationship' },
}
