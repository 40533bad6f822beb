import { bodies, fundHolders, people, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, transactionHash, worth } from '../properties.ts'

export const salaryPaidTo: LinkType = {
  id: 'salary-paid-to',
  title: 'paid salary to',
  reverse: 'got salary from',
  group: 'flow',
  help: 'Pay for work, to a worker, a persona or the account it goes to.',
  from: [...bodies, ...people, ...fundHolders],
  to: [...people, ...profiles, ...fundHolders],
  properties: [
    amount,
    worth,
    date,
    transactionHash,
    { id: 'period', title: 'For the period', kind: 'date', also: ['date-range'], many: true },
    description,
  ],
  amount: 'amount',
  time: ['date'],
  maps: { ftm: 'Payment', stix: 'relationship', uco: 'Relationship' },
}
