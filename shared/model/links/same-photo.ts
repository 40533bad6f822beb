import { people, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, photoHash } from '../properties.ts'

export const samePhoto: LinkType = {
  id: 'same-photo',
  title: 'same photo as',
  reverse: 'same photo as',
  group: 'artefact',
  help: 'Both show the same picture, whole or altered.',
  from: [...people, ...profiles, 'identity-document', 'email-address', 'file', 'document'],
  to: [...people, ...profiles, 'identity-document', 'email-address', 'file', 'document'],
  symmetric: true,
  properties: [
    photoHash,
    { id: 'first-seen', title: 'First seen', kind: 'date' },
    { id: 'last-seen', title: 'Last seen', kind: 'date' },
    description,
  ],
  time: ['first-seen', 'last-seen'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
