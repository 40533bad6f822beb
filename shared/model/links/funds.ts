import { actors, crimes, fundHolders, undertakings } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { amount, description, end, start, worth } from '../properties.ts'

export const funds: LinkType = {
  id: 'funds',
  title: 'funds',
  reverse: 'funded by',
  group: 'state',
  help: 'Money from the first end keeps the second going.',
  from: [...actors, 'country', ...crimes, ...fundHolders, 'project', 'mixer', 'bridge', 'defi-protocol'],
  to: [...actors, 'country', ...undertakings],
  properties: [amount, worth, start, end, description],
  amount: 'amount',
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
