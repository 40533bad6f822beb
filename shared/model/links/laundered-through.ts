import { accounts, actors, crimes, fundHolders, services } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, worth } from '../properties.ts'

export const launderedThrough: LinkType = {
  id: 'laundered-through',
  title: 'laundered through',
  reverse: 'laundered funds of',
  group: 'crime',
  help: 'Proceeds were washed with the help of the second end, knowing or not.',
  also: ['washed'],
  common: true,
  from: [...crimes, ...actors, 'country', ...fundHolders],
  to: [
    ...services,
    ...accounts,
    'company',
    'front-company',
    'organisation',
    'smart-contract',
    'country',
    'website',
    'person',
    'team',
    'property',
  ],
  properties: [amount, worth, date, description],
  amount: 'amount',
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
