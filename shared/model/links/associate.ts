import { actors } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const associate: LinkType = {
  id: 'associate',
  title: 'associate of',
  reverse: 'associate of',
  group: 'people',
  help: 'Known to keep company or do business together.',
  also: ['knows', 'friend', 'contact'],
  common: true,
  from: actors,
  to: actors,
  symmetric: true,
  properties: [
    { id: 'relationship', title: 'Relationship', kind: 'text', many: true, maps: { ftm: ['relationship'] } },
    start,
    end,
    description,
  ],
  time: ['start', 'end'],
  maps: { ftm: 'Associate', stix: 'relationship', uco: 'Relationship' },
}
