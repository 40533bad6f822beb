import { people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const subordinateOf: LinkType = {
  id: 'subordinate-of',
  title: 'subordinate of',
  reverse: 'superior of',
  group: 'people',
  help: 'Takes orders from the second end.',
  also: ['reports to', 'boss'],
  from: [...people, 'government-body', 'hacker-group', 'organisation', 'company', 'front-company', 'position'],
  to: [...people, 'government-body', 'hacker-group', 'organisation', 'company', 'front-company', 'position', 'country'],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
