import type { EntityType } from '../entity-type.ts'
import { alias, description, label, name, url } from '../properties.ts'

export const sanction: EntityType = {
  id: 'sanction',
  title: 'Sanction',
  plural: 'Sanctions',
  group: 'state',
  icon: 'scale',
  help: 'A designation, sanctions measure or resolution. Those it names or binds are links.',
  properties: [
    name,
    alias,
    label,
    {
      id: 'kind',
      title: 'Kind',
      kind: 'choice',
      options: { choices: ['designation', 'resolution', 'embargo', 'asset freeze', 'travel ban', 'other'] },
    },
    { id: 'authority', title: 'Authority', kind: 'name', many: true },
    { id: 'programme', title: 'Programme', kind: 'text', many: true },
    { id: 'list-id', title: 'Number on the list', kind: 'identifier', many: true },
    { id: 'listed', title: 'Listed on', kind: 'date' },
    { id: 'amended', title: 'Last amended on', kind: 'date' },
    { id: 'delisted', title: 'Taken off the list on', kind: 'date' },
    { id: 'listed-identifier', title: 'Identifiers it lists', kind: 'identifier', many: true },
    { id: 'listed-address', title: 'Addresses it lists', kind: 'address', many: true },
    { id: 'reason', title: 'Reason given', kind: 'text', many: true },
    url,
    description,
  ],
  caption: ['name', 'label', 'list-id', 'programme'],
  context: ['authority', 'listed'],
  featured: ['name', 'authority', 'programme', 'listed', 'delisted'],
  time: ['listed', 'delisted'],
  matches: ['name', 'list-id'],
  maps: { ftm: 'Sanction' },
}
