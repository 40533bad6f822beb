import type { EntityType } from '../entity-type.ts'
import { alias, country, description, end, label, name, start } from '../properties.ts'

export const programme: EntityType = {
  id: 'programme',
  title: 'Programme',
  plural: 'Programmes',
  group: 'state',
  icon: 'rocket',
  help: 'What a state pursues over years, such as a missile or nuclear programme that funds flow into.',
  also: ['program', 'missile', 'nuclear'],
  properties: [
    name,
    alias,
    label,
    {
      id: 'kind',
      title: 'Kind',
      kind: 'choice',
      options: {
        choices: ['nuclear', 'missile', 'chemical', 'biological', 'conventional arms', 'cyber', 'space', 'other'],
      },
    },
    country,
    { id: 'cost', title: 'Cost', kind: 'money', also: ['range'], maps: { ftm: ['amount'] } },
    start,
    end,
    description,
  ],
  caption: ['name', 'label', 'alias'],
  context: ['kind', 'country'],
  featured: ['name', 'kind', 'country'],
  time: ['start', 'end'],
  matches: ['name', 'alias'],
  maps: { ftm: 'Project' },
}
