import { craft } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const flaggedIn: LinkType = {
  id: 'flagged-in',
  title: 'flagged in',
  reverse: 'flag state of',
  group: 'place',
  help: 'Sails, flies or drives under the flag of this country.',
  from: craft,
  to: ['country'],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship', ftmInto: ['flag', 'country'] },
}
