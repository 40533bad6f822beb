import { bodies } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { basis, description, end, start } from '../properties.ts'

export const operatesPersona: LinkType = {
  id: 'operates-persona',
  title: 'operates',
  reverse: 'operated by',
  group: 'identity',
  help: 'Works under this persona. Several may share one, and one may run several.',
  also: ['alias'],
  common: true,
  from: ['person', 'team', 'hacker-group', ...bodies],
  to: ['persona'],
  properties: [basis, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
