import type { EntityType } from '../entity-type.ts'
import { chain, chainAddress, date, description, label, name, tag } from '../properties.ts'

export const cluster: EntityType = {
  id: 'cluster',
  title: 'Cluster',
  plural: 'Clusters',
  group: 'funds',
  icon: 'chart-network',
  help: 'Addresses that a heuristic or tool says belong together: an opinion, with its method named.',
  also: ['group of addresses'],
  properties: [
    name,
    label,
    { id: 'heuristic', title: 'Heuristic', kind: 'text', many: true },
    { id: 'tool', title: 'Tool and version', kind: 'text', many: true },
    chain,
    chainAddress,
    { id: 'size', title: 'Number of addresses', kind: 'number', also: ['range'] },
    tag,
    date,
    description,
  ],
  caption: ['name', 'label', 'tag'],
  context: ['tool', 'size'],
  featured: ['name', 'heuristic', 'tool', 'size'],
  time: ['date'],
  matches: ['address'],
  maps: { ftm: 'Similar', stix: 'grouping', uco: 'Grouping', stixWith: { context: 'unspecified' } },
}
