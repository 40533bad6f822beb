import { bodies, businesses } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, share, start } from '../properties.ts'

export const subsidiaryOf: LinkType = {
  id: 'subsidiary-of',
  title: 'subsidiary of',
  reverse: 'parent of',
  group: 'corporate',
  help: 'Belongs to a larger firm or body.',
  common: true,
  from: businesses,
  to: bodies,
  properties: [share, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'Ownership', stix: 'relationship', uco: 'Relationship', ftmEnds: ['asset', 'owner'] },
}
