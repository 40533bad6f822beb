import type { EntityType } from '../entity-type.ts'
import { alias, country, description, end, identifier, label, name, postalAddress, start, url } from '../properties.ts'

export const governmentBody: EntityType = {
  id: 'government-body',
  title: 'Government body',
  plural: 'Government bodies',
  group: 'state',
  icon: 'landmark',
  help: 'Part of a state or ruling party: a ministry, an agency, a department, a military unit.',
  properties: [
    name,
    alias,
    label,
    {
      id: 'kind',
      title: 'Kind',
      kind: 'choice',
      options: {
        choices: [
          'ministry',
          'agency',
          'party organ',
          'military unit',
          'court',
          'police',
          'intelligence service',
          'other',
        ],
      },
    },
    {
      id: 'level',
      title: 'Level',
      kind: 'choice',
      options: { choices: ['national', 'regional', 'local', 'supranational'] },
    },
    { id: 'parent', title: 'Part of', kind: 'name', many: true },
    country,
    identifier,
    postalAddress,
    url,
    start,
    end,
    description,
  ],
  caption: ['name', 'label', 'alias'],
  context: ['parent', 'country'],
  featured: ['name', 'country', 'parent'],
  time: ['start', 'end'],
  matches: ['name', 'alias', 'identifier'],
  maps: {
    ftm: 'PublicBody',
    stix: 'identity',
    uco: 'Organization',
    ftmWith: { topics: 'gov' },
    stixWith: { identity_class: 'organization', sectors: ['government'] },
  },
}
