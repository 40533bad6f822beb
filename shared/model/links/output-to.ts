import { fundHolders, services } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, transactionHash, worth } from '../properties.ts'

export const outputTo: LinkType = {
  id: 'output-to',
  title: 'output to',
  reverse: 'output of',
  group: 'flow',
  help: 'The transaction paid funds out to the address.',
  from: ['transaction'],
  to: [...fundHolders, ...services],
  properties: [amount, worth, date, transactionHash, description],
  amount: 'amount',
  time: ['date'],
  maps: { stix: 'relationship', uco: 'Relationship' },
}
