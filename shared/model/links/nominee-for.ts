import { actors, businesses, people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, role, start } from '../properties.ts'

export const nomineeFor: LinkType = {
  id: 'nominee-for',
  title: 'nominee for',
  reverse: 'has nominee',
  group: 'corporate',
  help: 'Lends a name to the second end in registers or contracts.',
  from: [...people, ...businesses],
  to: [...actors, 'country'],
  properties: [role, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'Representation', stix: 'relationship', uco: 'Relationship' },
}
