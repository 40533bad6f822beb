import { fundEnds } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, transactionHash, worth } from '../properties.ts'

export const transferredTo: LinkType = {
  id: 'transferred-to',
  title: 'transferred to',
  reverse: 'received from',
  group: 'flow',
  help: 'Funds went from the first end to the second.',
  also: ['sent to', 'payment', 'moved'],
  common: true,
  from: fundEnds,
  to: fundEnds,
  properties: [amount, worth, date, transactionHash, description],
  amount: 'amount',
  time: ['date'],
  maps: { ftm: 'Payment', stix: 'relationship', uco: 'Relationship' },
}
