import { people, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, url } from '../properties.ts'

export const sameRepository: LinkType = {
  id: 'same-repository',
  title: 'same repository as',
  reverse: 'same repository as',
  group: 'artefact',
  help: 'Both appear in the same source code or commit history.',
  from: [...people, ...profiles, 'email-address', 'project', 'malware', 'website', 'code-repository', 'hacker-group'],
  to: [...people, ...profiles, 'email-address', 'project', 'malware', 'website', 'code-repository', 'hacker-group'],
  symmetric: true,
  properties: [
    url,
    { id: 'first-seen', title: 'First seen', kind: 'date' },
    { id: 'last-seen', title: 'Last seen', kind: 'date' },
    description,
  ],
  time: ['first-seen', 'last-seen'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
