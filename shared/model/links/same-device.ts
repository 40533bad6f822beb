import { fundHolders, people, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, identifier } from '../properties.ts'

export const sameDevice: LinkType = {
  id: 'same-device',
  title: 'same device as',
  reverse: 'same device as',
  group: 'artefact',
  help: 'Both were used from the same device.',
  from: [...people, ...profiles, 'email-address', ...fundHolders, 'hacker-group', 'company', 'front-company'],
  to: [...people, ...profiles, 'email-address', ...fundHolders, 'hacker-group', 'company', 'front-company'],
  symmetric: true,
  properties: [
    identifier,
    { id: 'first-seen', title: 'First seen', kind: 'date' },
    { id: 'last-seen', title: 'Last seen', kind: 'date' },
    description,
  ],
  time: ['first-seen', 'last-seen'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
