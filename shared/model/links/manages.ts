import { bodies, people, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, role, start } from '../properties.ts'

export const manages: LinkType = {
  id: 'manages',
  title: 'manages',
  reverse: 'managed by',
  group: 'work',
  help: 'Leads, instructs or looks after the second end.',
  from: [...people, ...bodies, 'hacker-group'],
  to: [...people, ...profiles, 'project', 'host-site', ...bodies, 'programme', 'website', 'hacker-group'],
  properties: [role, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'Representation', stix: 'relationship', uco: 'Relationship' },
}
