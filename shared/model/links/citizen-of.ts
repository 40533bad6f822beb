import { people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const citizenOf: LinkType = {
  id: 'citizen-of',
  title: 'citizen of',
  reverse: 'has citizen',
  group: 'place',
  help: 'Holds this nationality; for a persona, claims it.',
  common: true,
  from: people,
  to: ['country'],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship', ftmInto: ['citizenship', 'country'] },
}
