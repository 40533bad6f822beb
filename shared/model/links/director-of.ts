import { bodies, businesses, people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, role, start } from '../properties.ts'

export const directorOf: LinkType = {
  id: 'director-of',
  title: 'director of',
  reverse: 'has director',
  group: 'corporate',
  help: 'Leads or legally represents the body, as its director, secretary or head.',
  also: ['manager', 'officer', 'board'],
  common: true,
  from: [...people, ...businesses],
  to: [...bodies, 'mixer', 'bridge', 'defi-protocol'],
  properties: [role, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'Directorship', stix: 'relationship', uco: 'Relationship' },
}
