import { fundHolders, services } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, basis, date, description } from '../properties.ts'

export const likelyContinuesAs: LinkType = {
  id: 'likely-continues-as',
  title: 'likely continues as',
  reverse: 'likely continues',
  group: 'correlation',
  help: 'After a break in the trace the funds probably go on here. An opinion, never added to a flow.',
  from: [...fundHolders, ...services, 'transaction', 'incident'],
  to: [
    ...fundHolders,
    ...services,
    'transaction',
    'company',
    'front-company',
    'organisation',
    'hacker-group',
    'country',
  ],
  correlation: true,
  properties: [amount, date, basis, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
