import { bodies, people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, role, start } from '../properties.ts'

export const memberOf: LinkType = {
  id: 'member-of',
  title: 'member of',
  reverse: 'has member',
  group: 'people',
  help: 'Belongs to the group or body.',
  also: ['belongs to'],
  common: true,
  from: [...people, ...bodies, 'hacker-group', 'country'],
  to: ['team', 'hacker-group', 'organisation', 'government-body', 'company', 'front-company'],
  properties: [role, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'Membership', stix: 'relationship', uco: 'Relationship' },
}
