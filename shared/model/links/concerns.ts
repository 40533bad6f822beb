import { papers } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const concerns: LinkType = {
  id: 'concerns',
  title: 'concerns',
  reverse: 'subject of',
  group: 'evidence',
  help: 'Deals with the second end.',
  from: [...papers, 'event', 'project'],
  to: 'any',
  properties: [date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
