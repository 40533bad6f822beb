import type { EntityType } from '../entity-type.ts'
import {
  alias,
  chain,
  chainAddress,
  country,
  description,
  end,
  indicator,
  label,
  name,
  operator,
  start,
  url,
} from '../properties.ts'

export const bridge: EntityType = {
  id: 'bridge',
  title: 'Bridge',
  plural: 'Bridges',
  group: 'funds',
  icon: 'waypoints',
  help: 'A service that carries assets from one chain to another.',
  also: ['cross-chain'],
  properties: [name, alias, label, chain, chainAddress, operator, country, url, start, end, indicator, description],
  caption: ['name', 'label', 'alias'],
  context: ['chain', 'operator'],
  featured: ['name', 'chain', 'operator'],
  time: ['start', 'end'],
  matches: ['name', 'alias', 'address', 'url'],
  maps: { ftm: 'Organization', stix: 'infrastructure', uco: 'OnlineService' },
}
