import { actors, bodies, fundHolders, people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, date, description, worth } from '../properties.ts'

export const stoleFrom: LinkType = {
  id: 'stole-from',
  title: 'stole from',
  reverse: 'robbed by',
  group: 'crime',
  help: 'Took what belonged to the second end.',
  also: ['theft', 'hacked', 'robbed'],
  common: true,
  from: [...actors, 'malware', 'incident', 'country'],
  to: [...people, ...bodies, ...fundHolders, 'mixer', 'bridge', 'defi-protocol', 'website'],
  properties: [amount, worth, date, description],
  amount: 'amount',
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
