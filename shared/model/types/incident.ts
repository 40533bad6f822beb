import type { EntityType } from '../entity-type.ts'
import { alias, country, date, description, identifier, indicator, label, name, url } from '../properties.ts'

export const incident: EntityType = {
  id: 'incident',
  title: 'Incident',
  plural: 'Incidents',
  group: 'crime',
  icon: 'shield-alert',
  help: 'A theft, hack, ransom or fraud: something that happened to a victim. Several together can be one incident too.',
  properties: [
    name,
    alias,
    label,
    {
      id: 'kind',
      title: 'Kind',
      kind: 'choice',
      options: { choices: ['theft', 'hack', 'ransomware', 'fraud', 'espionage', 'sabotage', 'other'] },
    },
    date,
    { id: 'detected', title: 'Discovered on', kind: 'date' },
    { id: 'loss', title: 'Loss', kind: 'money', also: ['range'] },
    { id: 'recovered', title: 'Recovered', kind: 'money', also: ['range'] },
    { id: 'vector', title: 'How they got in', kind: 'text', many: true },
    {
      id: 'status',
      title: 'Status',
      kind: 'choice',
      options: { choices: ['suspected', 'confirmed', 'under investigation', 'closed'] },
    },
    country,
    identifier,
    url,
    indicator,
    description,
  ],
  caption: ['name', 'label', 'alias'],
  context: ['date', 'loss', 'kind'],
  featured: ['name', 'kind', 'date', 'loss', 'status'],
  time: ['date'],
  matches: ['name', 'alias', 'identifier'],
  maps: { ftm: 'Event', stix: 'incident', uco: 'Event' },
}
