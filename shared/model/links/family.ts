import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const family: LinkType = {
  id: 'family',
  title: 'family of',
  reverse: 'family of',
  group: 'people',
  help: 'Related by birth or marriage.',
  also: ['relative', 'married', 'brother', 'sister', 'parent', 'child'],
  common: true,
  from: ['person'],
  to: ['person'],
  symmetric: true,
  properties: [
    { id: 'relationship', title: 'Relationship', kind: 'text', many: true, maps: { ftm: ['relationship'] } },
    start,
    end,
    description,
  ],
  time: ['start', 'end'],
  maps: { ftm: 'Family', stix: 'relationship', uco: 'Relationship' },
}
