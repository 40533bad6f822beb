import type { LinkType } from '../link-type.ts'
import { basis, description } from '../properties.ts'

export const possiblySameAs: LinkType = {
  id: 'possibly-same-as',
  title: 'possibly the same as',
  reverse: 'possibly the same as',
  group: 'identity',
  help: 'Both may be one and the same. Say what speaks for it.',
  from: 'any',
  to: 'any',
  symmetric: true,
  sameGroup: true,
  properties: [basis, description],
  maps: { ftm: 'Similar', stix: 'relationship', uco: 'Relationship', ftmEnds: ['candidate', 'match'] },
}
