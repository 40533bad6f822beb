import type { EntityType } from '../entity-type.ts'
import { alias, description, label } from '../properties.ts'

export const country: EntityType = {
  id: 'country',
  title: 'Country',
  plural: 'Countries',
  group: 'state',
  icon: 'flag',
  help: 'A state or territory, as a place or as the one who acts.',
  also: ['state', 'nation', 'territory'],
  properties: [
    { id: 'code', title: 'Country', kind: 'country', maps: { ftm: ['country'], stix: ['country'] } },
    alias,
    label,
    description,
  ],
  caption: ['code', 'label', 'alias'],
  context: ['alias'],
  featured: ['code'],
  matches: ['code'],
  maps: { stix: 'location', uco: 'Location', ftmValue: 'code' },
}
