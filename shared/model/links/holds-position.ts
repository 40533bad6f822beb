import { people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const holdsPosition: LinkType = {
  id: 'holds-position',
  title: 'holds position',
  reverse: 'held by',
  group: 'people',
  help: 'Has or had this office.',
  from: people,
  to: ['position'],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'Occupancy', stix: 'relationship', uco: 'Relationship' },
}
