import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const relatedTo: LinkType = {
  id: 'related-to',
  title: 'related to',
  reverse: 'related to',
  group: 'evidence',
  help: 'Connected in a way that no other link says. Name the way, and change the type once it is known.',
  also: ['connected', 'other'],
  from: 'any',
  to: 'any',
  symmetric: true,
  properties: [
    { id: 'relationship', title: 'In what way', kind: 'text', many: true, maps: { ftm: ['role'] } },
    start,
    end,
    description,
  ],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
