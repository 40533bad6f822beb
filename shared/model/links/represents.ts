import { actors, businesses, people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, role, start } from '../properties.ts'

export const represents: LinkType = {
  id: 'represents',
  title: 'represents',
  reverse: 'represented by',
  group: 'corporate',
  help: 'Acts in the name of the second end, as agent, lawyer or envoy.',
  from: [...people, ...businesses, 'government-body'],
  to: [...actors, 'country', 'programme'],
  properties: [role, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'Representation', stix: 'relationship', uco: 'Relationship' },
}
