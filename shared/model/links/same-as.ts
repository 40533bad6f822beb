import type { LinkType } from '../link-type.ts'
import { basis, description } from '../properties.ts'

export const sameAs: LinkType = {
  id: 'same-as',
  title: 'same as',
  reverse: 'same as',
  group: 'identity',
  help: 'Both are one and the same. A persona is never the same as a person: it is operated by one.',
  also: ['identical', 'duplicate'],
  from: 'any',
  to: 'any',
  symmetric: true,
  sameGroup: true,
  properties: [basis, description],
  maps: {
    ftm: 'Similar',
    stix: 'relationship',
    uco: 'Relationship',
    ftmEnds: ['candidate', 'match'],
    stixRelationship: 'duplicate-of',
  },
}
