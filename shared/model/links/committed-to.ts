import { people, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const committedTo: LinkType = {
  id: 'committed-to',
  title: 'committed to',
  reverse: 'has commits by',
  group: 'digital',
  help: 'Added source code to the repository.',
  from: [...people, ...profiles, 'email-address', 'hacker-group'],
  to: ['code-repository'],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
