import { people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { basis, description, end, start } from '../properties.ts'

export const ownsAddress: LinkType = {
  id: 'owns-address',
  title: 'owns address',
  reverse: 'owned by',
  group: 'control',
  help: 'The address belongs to a wallet, a cluster, a service or somebody.',
  common: true,
  from: [
    'wallet',
    'cluster',
    'smart-contract',
    'exchange',
    'broker',
    'mixer',
    'bridge',
    'defi-protocol',
    ...people,
    'company',
    'front-company',
    'organisation',
    'government-body',
    'hacker-group',
  ],
  to: ['address'],
  properties: [basis, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
