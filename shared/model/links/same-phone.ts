import { accounts, actors, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, phone } from '../properties.ts'

export const samePhone: LinkType = {
  id: 'same-phone',
  title: 'same phone as',
  reverse: 'same phone as',
  group: 'artefact',
  help: 'Both gave the same phone number.',
  from: [...actors, ...profiles, ...accounts, 'email-address', 'domain', 'website'],
  to: [...actors, ...profiles, ...accounts, 'email-address', 'domain', 'website'],
  symmetric: true,
  properties: [
    phone,
    { id: 'first-seen', title: 'First seen', kind: 'date' },
    { id: 'last-seen', title: 'Last seen', kind: 'date' },
    description,
  ],
  time: ['first-seen', 'last-seen'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
