import { bodies, people, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description, role } from '../properties.ts'

export const appliedTo: LinkType = {
  id: 'applied-to',
  title: 'applied to',
  reverse: 'got application from',
  group: 'work',
  help: 'Asked for work, whether or not it came to that.',
  from: [...people, ...profiles],
  to: [...bodies, 'mixer', 'bridge', 'defi-protocol', 'website', 'project', 'contract'],
  properties: [role, date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
