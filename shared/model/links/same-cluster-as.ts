import { chainHolders } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { basis, date, description } from '../properties.ts'

export const sameClusterAs: LinkType = {
  id: 'same-cluster-as',
  title: 'same cluster as',
  reverse: 'same cluster as',
  group: 'correlation',
  help: 'A heuristic or tool says that one hand controls both.',
  from: chainHolders,
  to: chainHolders,
  symmetric: true,
  correlation: true,
  properties: [basis, date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
