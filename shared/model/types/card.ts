import type { EntityType } from '../entity-type.ts'
import { country, description, end, indicator, label, start } from '../properties.ts'

export const card: EntityType = {
  id: 'card',
  title: 'Payment card',
  plural: 'Payment cards',
  group: 'funds',
  icon: 'credit-card',
  help: 'A debit, credit or prepaid card. Give no more of its number than is needed.',
  also: ['credit card', 'debit card'],
  properties: [
    {
      id: 'number',
      title: 'Card number',
      kind: 'identifier',
      many: true,
      maps: { ftm: ['accountNumber'], stix: ['value'] },
    },
    { id: 'provider', title: 'Issued by', kind: 'name', many: true, maps: { ftm: ['bankName'] } },
    { id: 'holder', title: 'In the name of', kind: 'name', many: true },
    label,
    {
      id: 'kind',
      title: 'Kind',
      kind: 'choice',
      options: { choices: ['debit', 'credit', 'prepaid', 'virtual'] },
      maps: { ftm: ['accountType'], stix: ['format'] },
    },
    country,
    start,
    end,
    indicator,
    description,
  ],
  caption: ['number', 'label'],
  context: ['provider', 'holder', 'kind'],
  featured: ['number', 'provider', 'holder', 'kind'],
  time: ['start', 'end'],
  matches: ['number'],
  maps: { ftm: 'BankAccount', stix: 'payment-card', uco: 'DigitalAccount' },
}
