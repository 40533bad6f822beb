import type { EntityType } from '../entity-type.ts'
import { alias, country, description, end, indicator, label, name, role, skills, start } from '../properties.ts'

export const team: EntityType = {
  id: 'team',
  title: 'Team',
  plural: 'Teams',
  group: 'people',
  icon: 'users',
  help: 'Several people known only together, such as a crew of workers. Add the people themselves once they can be told apart.',
  also: ['crew', 'cell'],
  properties: [
    name,
    alias,
    label,
    { id: 'size', title: 'How many people', kind: 'number', also: ['range'] },
    role,
    country,
    { id: 'nationality', title: 'Nationality', kind: 'country', many: true, maps: { ftm: ['country'] } },
    skills,
    start,
    end,
    indicator,
    description,
  ],
  caption: ['name', 'label', 'alias'],
  context: ['size', 'role', 'country'],
  featured: ['name', 'size', 'country'],
  time: ['start', 'end'],
  matches: ['name', 'alias'],
  maps: { ftm: 'Organization', stix: 'identity', uco: 'Organization', stixWith: { identity_class: 'group' } },
}
