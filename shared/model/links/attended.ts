import { actors } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description, role } from '../properties.ts'

export const attended: LinkType = {
  id: 'attended',
  title: 'attended',
  reverse: 'attended by',
  group: 'people',
  help: 'Took part in the event.',
  from: [...actors, 'country'],
  to: ['event'],
  properties: [role, date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
