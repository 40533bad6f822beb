import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const resolvesTo: LinkType = {
  id: 'resolves-to',
  title: 'resolves to',
  reverse: 'reached by',
  group: 'digital',
  help: 'The name led to this address at the time.',
  also: ['DNS'],
  common: true,
  from: ['website', 'domain'],
  to: ['ip-address', 'domain'],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
