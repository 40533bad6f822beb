import type { EntityType } from '../entity-type.ts'
import { alias, amount, country, description, label, title, url } from '../properties.ts'

export const courtCase: EntityType = {
  id: 'court-case',
  title: 'Court case',
  plural: 'Court cases',
  group: 'state',
  icon: 'gavel',
  help: 'An indictment, forfeiture or other matter before a court.',
  properties: [
    title,
    alias,
    label,
    {
      id: 'kind',
      title: 'Kind',
      kind: 'choice',
      options: { choices: ['indictment', 'complaint', 'forfeiture', 'civil case', 'appeal', 'other'] },
    },
    { id: 'number', title: 'Case number', kind: 'identifier', many: true },
    { id: 'court', title: 'Court', kind: 'name', many: true },
    country,
    {
      id: 'status',
      title: 'Status',
      kind: 'choice',
      options: { choices: ['filed', 'sealed', 'pending', 'judgement', 'appeal', 'closed'] },
    },
    { id: 'filed', title: 'Filed on', kind: 'date' },
    { id: 'closed', title: 'Closed on', kind: 'date' },
    amount,
    { id: 'charge', title: 'Charge', kind: 'text', many: true },
    url,
    description,
  ],
  caption: ['title', 'label', 'number'],
  context: ['number', 'court', 'status'],
  featured: ['title', 'number', 'court', 'status', 'filed'],
  time: ['filed', 'closed'],
  matches: ['title', 'number'],
  maps: { ftm: 'CourtCase', uco: 'Authorization' },
}
