import { bodies, people, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const references: LinkType = {
  id: 'references',
  title: 'vouches for',
  reverse: 'vouched for by',
  group: 'work',
  help: 'Gives a reference for somebody who seeks work.',
  from: [...people, ...bodies, ...profiles],
  to: [...people, ...profiles],
  properties: [date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
