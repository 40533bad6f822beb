import { people, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description } from '../properties.ts'

export const sameCvText: LinkType = {
  id: 'same-cv-text',
  title: 'same CV text as',
  reverse: 'same CV text as',
  group: 'artefact',
  help: 'Both carry the same passages in their CV or profile.',
  from: [...people, ...profiles, 'document', 'file'],
  to: [...people, ...profiles, 'document', 'file'],
  symmetric: true,
  properties: [
    { id: 'cv-fingerprint', title: 'Fingerprint of the text', kind: 'hash', many: true },
    { id: 'passage', title: 'Passage', kind: 'text', many: true },
    { id: 'first-seen', title: 'First seen', kind: 'date' },
    { id: 'last-seen', title: 'Last seen', kind: 'date' },
    description,
  ],
  time: ['first-seen', 'last-seen'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
