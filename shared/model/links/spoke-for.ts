import { bodies, people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description, role } from '../properties.ts'

export const spokeFor: LinkType = {
  id: 'spoke-for',
  title: 'spoke for',
  reverse: 'had as speaker',
  group: 'people',
  help: 'Made statements in the name of the second end.',
  from: [...people, 'government-body'],
  to: [...bodies, 'country', 'hacker-group', 'programme'],
  properties: [role, date, description],
  time: ['date'],
  maps: { ftm: 'Representation', stix: 'relationship', uco: 'Relationship' },
}
