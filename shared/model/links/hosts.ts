import { bodies, people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const hosts: LinkType = {
  id: 'hosts',
  title: 'hosts',
  reverse: 'hosted by',
  group: 'work',
  help: 'Gives lodging or a place to work to people.',
  from: [...bodies, ...people, 'host-site', 'property'],
  to: people,
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
