import type { LinkType } from '../link-type.ts'
import { basis, description } from '../properties.ts'

export const notSameAs: LinkType = {
  id: 'not-same-as',
  title: 'not the same as',
  reverse: 'not the same as',
  group: 'identity',
  help: 'Both were held to be one, or could be, and are not.',
  from: 'any',
  to: 'any',
  symmetric: true,
  sameGroup: true,
  properties: [basis, description],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
