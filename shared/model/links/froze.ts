import { assets, bodies } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, worth } from '../properties.ts'

export const froze: LinkType = {
  id: 'froze',
  title: 'froze',
  reverse: 'frozen by',
  group: 'state',
  help: 'Stopped the second end from being moved, without taking it.',
  also: ['blocked'],
  from: [...bodies, 'seizure', 'country'],
  to: [...assets, 'mixer', 'company', 'front-company'],
  properties: [amount, worth, date, description],
  amount: 'amount',
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
