import type { EntityType } from '../entity-type.ts'
import { alias, country, description, end, identifier, indicator, label, name, start } from '../properties.ts'

export const hackerGroup: EntityType = {
  id: 'hacker-group',
  title: 'Hacker group',
  plural: 'Hacker groups',
  group: 'crime',
  icon: 'hand',
  help: 'People who attack together, under the names that vendors and agencies give them.',
  also: ['APT', 'threat actor', 'intrusion set', 'gang'],
  properties: [
    name,
    {
      id: 'vendor-name',
      title: 'Name given by a vendor',
      kind: 'name',
      many: true,
      maps: { ftm: ['alias'], stix: ['aliases'] },
    },
    alias,
    label,
    country,
    { id: 'sponsor', title: 'Believed to be sponsored by', kind: 'name', many: true },
    { id: 'goal', title: 'Goal', kind: 'text', many: true, maps: { stix: ['goals'] } },
    identifier,
    start,
    end,
    indicator,
    description,
  ],
  caption: ['name', 'vendor-name', 'label', 'alias'],
  context: ['country', 'vendor-name'],
  featured: ['name', 'vendor-name', 'country', 'sponsor'],
  time: ['start', 'end'],
  matches: ['name', 'vendor-name', 'alias', 'identifier'],
  maps: { ftm: 'Organization', stix: 'intrusion-set', uco: 'Organization', ftmWith: { topics: 'crime.cyber' } },
}
