import { assets, bodies } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, worth } from '../properties.ts'

export const seized: LinkType = {
  id: 'seized',
  title: 'seized',
  reverse: 'seized by',
  group: 'state',
  help: 'Took the second end away by law.',
  also: ['confiscated'],
  common: true,
  from: [...bodies, 'seizure', 'country', 'court-case'],
  to: [...assets, 'transaction', 'file'],
  properties: [amount, worth, date, description],
  amount: 'amount',
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
