import { actors, bodies } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { basis, description, end, start } from '../properties.ts'

export const sponsors: LinkType = {
  id: 'sponsors',
  title: 'sponsors',
  reverse: 'sponsored by',
  group: 'state',
  help: 'Backs the second end with orders, shelter or means.',
  from: [...bodies, 'person', 'country'],
  to: [...actors, 'country', 'programme', 'incident', 'campaign', 'project'],
  properties: [basis, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
