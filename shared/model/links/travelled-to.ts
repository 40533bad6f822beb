import { craft, people, places } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const travelledTo: LinkType = {
  id: 'travelled-to',
  title: 'travelled to',
  reverse: 'visited by',
  group: 'place',
  help: 'Went there for a time.',
  common: true,
  from: [...people, 'hacker-group', ...craft],
  to: places,
  properties: [date, { id: 'purpose', title: 'Purpose', kind: 'text', many: true }, description],
  time: ['date'],
  maps: { ftm: 'Trip', stix: 'relationship', uco: 'Relationship' },
}
