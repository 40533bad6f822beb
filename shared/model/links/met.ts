import { actors } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const met: LinkType = {
  id: 'met',
  title: 'met',
  reverse: 'met',
  group: 'people',
  help: 'Were in one place to talk.',
  from: [...actors, 'country'],
  to: [...actors, 'country'],
  symmetric: true,
  properties: [{ id: 'place', title: 'Place', kind: 'text', many: true }, date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
