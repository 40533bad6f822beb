import { actors, places } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const operatesFrom: LinkType = {
  id: 'operates-from',
  title: 'operates from',
  reverse: 'base of',
  group: 'place',
  help: 'Works from this place, wherever it is registered.',
  also: ['based in'],
  from: [...actors, 'mixer', 'bridge', 'defi-protocol'],
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
