import type { EntityType } from '../entity-type.ts'
import { country, description, email, end, handle, indicator, label, phone, start } from '../properties.ts'

export const paymentAccount: EntityType = {
  id: 'payment-account',
  title: 'Payment account',
  plural: 'Payment accounts',
  group: 'funds',
  icon: 'hand-coins',
  help: 'An account at a payment service that is not a bank.',
  properties: [
    {
      id: 'number',
      title: 'Account id',
      kind: 'identifier',
      many: true,
      maps: { ftm: ['accountNumber'], stix: ['user_id'] },
    },
    {
      id: 'provider',
      title: 'Provider',
      kind: 'name',
      many: true,
      maps: { ftm: ['bankName'], stix: ['account_type'] },
    },
    { id: 'holder', title: 'In the name of', kind: 'name', many: true },
    label,
    handle,
    email,
    phone,
    country,
    { id: 'balance', title: 'Balance', kind: 'money', many: true, oneEach: true },
    start,
    end,
    indicator,
    description,
  ],
  caption: ['number', 'handle', 'label'],
  context: ['provider', 'holder'],
  featured: ['number', 'provider', 'holder'],
  time: ['start', 'end'],
  matches: ['number', 'handle', 'email', 'phone'],
  maps: { ftm: 'BankAccount', uco: 'DigitalAccount', stix: 'user-account' },
}
