import { accounts, chainHolders } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, transactionHash, worth } from '../properties.ts'

export const inputOf: LinkType = {
  id: 'input-of',
  title: 'input of',
  reverse: 'has input',
  group: 'flow',
  help: 'The address put funds into the transaction.',
  from: [...chainHolders, ...accounts],
  to: ['transaction'],
  properties: [amount, worth, date, transactionHash, description],
  amount: 'amount',
  time: ['date'],
  maps: { stix: 'relationship', uco: 'Relationship' },
}
