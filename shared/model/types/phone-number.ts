import type { EntityType } from '../entity-type.ts'
import { country, description, end, indicator, label, start } from '../properties.ts'

export const phoneNumber: EntityType = {
  id: 'phone-number',
  title: 'Phone number',
  plural: 'Phone numbers',
  group: 'digital',
  icon: 'phone',
  help: 'A number that can be called or written to.',
  also: ['telephone', 'mobile', 'SIM'],
  properties: [
    { id: 'phone', title: 'Phone number', kind: 'phone', maps: { stix: ['value'] } },
    label,
    { id: 'provider', title: 'Provider', kind: 'name', many: true, maps: { stix: ['provider'] } },
    country,
    { id: 'holder', title: 'In the name of', kind: 'name', many: true },
    { id: 'messenger', title: 'Messengers it is used with', kind: 'text', many: true },
    start,
    end,
    indicator,
    description,
  ],
  caption: ['phone', 'label'],
  context: ['provider', 'country'],
  featured: ['phone', 'provider', 'country'],
  time: ['start', 'end'],
  matches: ['phone'],
  maps: { stix: 'phone-number', uco: 'PhoneAccount', ftmValue: 'phone' },
}
