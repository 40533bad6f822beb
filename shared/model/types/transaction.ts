import type { EntityType } from '../entity-type.ts'
import { amount, date, description, identifier, label, oneChain, worth } from '../properties.ts'

export const transaction: EntityType = {
  id: 'transaction',
  title: 'Transaction',
  plural: 'Transactions',
  group: 'funds',
  icon: 'receipt-text',
  help: 'One transaction as a chain or bank recorded it.',
  also: ['payment', 'tx'],
  properties: [
    { id: 'hash', title: 'Hash', kind: 'hash', maps: { stix: ['value'] } },
    identifier,
    label,
    oneChain,
    { id: 'block', title: 'Block', kind: 'number' },
    date,
    amount,
    worth,
    { id: 'fee', title: 'Fee', kind: 'money' },
    description,
  ],
  caption: ['hash', 'label', 'identifier'],
  context: ['amount', 'date'],
  featured: ['hash', 'chain', 'date', 'amount'],
  time: ['date'],
  matches: ['hash', 'identifier'],
  maps: { stix: 'cryptocurrency-transaction', uco: 'Event' },
}
