import { actors, assets, crimes, places } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const locatedAt: LinkType = {
  id: 'located-at',
  title: 'located at',
  reverse: 'location of',
  group: 'place',
  help: 'Is or happened at this place.',
  also: ['in', 'based'],
  common: true,
  from: [
    ...actors,
    ...assets,
    ...crimes,
    'event',
    'seizure',
    'mixer',
    'bridge',
    'defi-protocol',
    'project',
    'ip-address',
    'location',
  ],
  to: places,
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: {
    ftm: 'UnknownLink',
    stix: 'relationship',
    uco: 'Relationship',
    ftmInto: ['country'],
    stixRelationship: 'located-at',
  },
}
