import type { EntityType } from '../entity-type.ts'
import { alias, country, description, end, identifier, indicator, name, start } from '../properties.ts'

export const frontCompany: EntityType = {
  id: 'front-company',
  title: 'Front company',
  plural: 'Front companies',
  group: 'organisations',
  icon: 'store',
  help: 'A business that hides who owns it or works through it. Record the signs as indicators, with who assessed them.',
  properties: [
    name,
    alias,
    country,
    identifier,
    { id: 'address', title: 'Registered address', kind: 'text', many: true },
    { id: 'activity', title: 'Declared activity', kind: 'text', many: true },
    indicator,
    { id: 'assessed-by', title: 'Assessed by', kind: 'text', many: true },
    start,
    end,
    description,
  ],
  caption: ['name', 'alias', 'activity'],
  context: ['country', 'activity'],
  featured: ['name', 'country', 'indicator'],
  time: ['start', 'end'],
  matches: ['name', 'alias', 'identifier'],
  maps: { ftm: 'Company', stix: 'identity', uco: 'Organization' },
}
