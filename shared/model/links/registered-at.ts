import { businesses, craft, places } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, postalAddress, registration, start } from '../properties.ts'

export const registeredAt: LinkType = {
  id: 'registered-at',
  title: 'registered at',
  reverse: 'place of registration of',
  group: 'corporate',
  help: 'This address or country is where it is registered.',
  common: true,
  from: [...businesses, 'mixer', 'bridge', 'defi-protocol', ...craft, 'website', 'domain'],
  to: places,
  properties: [postalAddress, registration, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship', ftmInto: ['jurisdiction', 'country'] },
}
