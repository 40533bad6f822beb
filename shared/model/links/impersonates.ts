import { bodies, people, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const impersonates: LinkType = {
  id: 'impersonates',
  title: 'impersonates',
  reverse: 'impersonated by',
  group: 'identity',
  help: 'Passes itself off as the second end.',
  also: ['pretends', 'poses as'],
  common: true,
  from: [
    ...people,
    'hacker-group',
    'company',
    'front-company',
    ...profiles,
    'email-address',
    'website',
    'domain',
    'phone-number',
  ],
  to: ['person', ...bodies, 'mixer', 'bridge', 'defi-protocol', 'website', 'domain'],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
