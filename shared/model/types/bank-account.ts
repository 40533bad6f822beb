import type { EntityType } from '../entity-type.ts'
import { country, description, end, indicator, label, start } from '../properties.ts'

export const bankAccount: EntityType = {
  id: 'bank-account',
  title: 'Bank account',
  plural: 'Bank accounts',
  group: 'funds',
  icon: 'banknote',
  help: 'An account at a bank.',
  properties: [
    { id: 'number', title: 'Account number', kind: 'identifier', many: true },
    { id: 'iban', title: 'IBAN', kind: 'identifier', options: { scheme: 'IBAN' }, many: true },
    { id: 'bic', title: 'BIC', kind: 'identifier', options: { scheme: 'BIC' }, many: true },
    { id: 'bank', title: 'Bank', kind: 'name', many: true },
    { id: 'holder', title: 'In the name of', kind: 'name', many: true },
    label,
    country,
    { id: 'currency', title: 'Currency', kind: 'text', many: true },
    { id: 'balance', title: 'Balance', kind: 'money', many: true },
    start,
    end,
    indicator,
    description,
  ],
  caption: ['iban', 'number', 'label'],
  context: ['bank', 'holder'],
  featured: ['iban', 'number', 'bank', 'country'],
  time: ['start', 'end'],
  matches: ['iban', 'number'],
  maps: { ftm: 'BankAccount', stix: 'bank-account', uco: 'Account' },
}
