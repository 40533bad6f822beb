import type { EntityType } from '../entity-type.ts'
import { alias, country, description, end, indicator, label, name, start } from '../properties.ts'

export const campaign: EntityType = {
  id: 'campaign',
  title: 'Campaign',
  plural: 'Campaigns',
  group: 'crime',
  icon: 'swords',
  help: 'Several incidents that one hand planned towards one goal.',
  also: ['operation'],
  properties: [
    name,
    alias,
    label,
    start,
    end,
    { id: 'goal', title: 'Goal', kind: 'text', many: true, maps: { ftm: ['goal'], stix: ['objective'] } },
    { id: 'target', title: 'Aimed at', kind: 'text', many: true },
    country,
    { id: 'loss', title: 'Loss', kind: 'money', also: ['range'], maps: { ftm: ['amount'] } },
    indicator,
    description,
  ],
  caption: ['name', 'label', 'alias'],
  context: ['goal', 'start'],
  featured: ['name', 'goal', 'start', 'end'],
  time: ['start', 'end'],
  matches: ['name', 'alias'],
  maps: { ftm: 'Project', stix: 'campaign', uco: 'Grouping' },
}
