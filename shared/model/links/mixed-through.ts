import { fundEnds } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, transactionHash, worth } from '../properties.ts'

export const mixedThrough: LinkType = {
  id: 'mixed-through',
  title: 'mixed through',
  reverse: 'mixed funds of',
  group: 'flow',
  help: 'Funds were put through a mixer. What comes out is never this link, only a correlation.',
  also: ['tumbled'],
  common: true,
  from: [...fundEnds, 'incident'],
  to: ['mixer', 'defi-protocol', 'smart-contract', 'exchange', 'broker'],
  properties: [amount, worth, date, transactionHash, description],
  amount: 'amount',
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
