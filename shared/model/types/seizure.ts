import type { EntityType } from '../entity-type.ts'
import { amount, chainAddress, country, date, description, identifier, label, name, worth } from '../properties.ts'

export const seizure: EntityType = {
  id: 'seizure',
  title: 'Seizure',
  plural: 'Seizures',
  group: 'state',
  icon: 'lock',
  help: 'The freezing or taking of funds or things by an authority, or by an exchange on its behalf.',
  also: ['freeze', 'confiscation'],
  properties: [
    name,
    label,
    { id: 'kind', title: 'Kind', kind: 'choice', options: { choices: ['freeze', 'seizure', 'forfeiture'] } },
    { id: 'authority', title: 'Authority', kind: 'name', many: true },
    date,
    amount,
    worth,
    chainAddress,
    identifier,
    country,
    {
      id: 'status',
      title: 'Status',
      kind: 'choice',
      options: { choices: ['ordered', 'carried out', 'released', 'refused'] },
    },
    description,
  ],
  caption: ['name', 'label', 'identifier'],
  context: ['amount', 'authority', 'date'],
  featured: ['name', 'authority', 'date', 'amount'],
  time: ['date'],
  matches: ['name', 'identifier', 'address'],
  maps: { ftm: 'Event', uco: 'InvestigativeAction' },
}
