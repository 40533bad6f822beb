import { bodies, people, places } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const placedAt: LinkType = {
  id: 'placed-at',
  title: 'placed at',
  reverse: 'holds device',
  group: 'work',
  help: 'The device stands at this place or with this person.',
  from: ['device'],
  to: [...places, ...people, ...bodies],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
