import { businesses, people, places } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const residentOf: LinkType = {
  id: 'resident-of',
  title: 'resident of',
  reverse: 'has resident',
  group: 'place',
  help: 'Lives there, or has its seat there for tax.',
  from: [...people, ...businesses],
  to: places,
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship', ftmInto: ['country'] },
}
