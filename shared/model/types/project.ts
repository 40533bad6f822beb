import type { EntityType } from '../entity-type.ts'
import { alias, amount, country, description, end, label, name, start, url } from '../properties.ts'

export const project: EntityType = {
  id: 'project',
  title: 'Project',
  plural: 'Projects',
  group: 'organisations',
  icon: 'folder-kanban',
  help: 'Work with an aim and an end, such as building an app under contract.',
  also: ['assignment'],
  properties: [
    name,
    alias,
    label,
    { id: 'kind', title: 'Kind', kind: 'text', many: true },
    { id: 'client', title: 'Client', kind: 'name', many: true },
    country,
    { id: 'stack', title: 'Technology used', kind: 'text', many: true },
    url,
    amount,
    start,
    end,
    description,
  ],
  caption: ['name', 'label', 'alias'],
  context: ['kind', 'client', 'country'],
  featured: ['name', 'client', 'country', 'start'],
  time: ['start', 'end'],
  matches: ['name', 'alias', 'url'],
  maps: { ftm: 'Project' },
}
