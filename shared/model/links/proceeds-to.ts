import { crimes, fundHolders, people, services } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, transactionHash, worth } from '../properties.ts'

export const proceedsTo: LinkType = {
  id: 'proceeds-to',
  title: 'proceeds went to',
  reverse: 'got proceeds of',
  group: 'flow',
  help: 'What was taken in the incident arrived here.',
  from: crimes,
  to: [
    ...fundHolders,
    ...services,
    ...people,
    'company',
    'front-company',
    'organisation',
    'government-body',
    'hacker-group',
    'country',
    'programme',
  ],
  properties: [amount, worth, date, transactionHash, description],
  amount: 'amount',
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
