import type { EntityType } from '../entity-type.ts'
import { description, end, indicator, label, start } from '../properties.ts'

export const emailAddress: EntityType = {
  id: 'email-address',
  title: 'E-mail address',
  plural: 'E-mail addresses',
  group: 'digital',
  icon: 'mail',
  help: 'A mailbox by its address.',
  also: ['mail', 'mailbox'],
  properties: [
    { id: 'email', title: 'E-mail address', kind: 'email', maps: { stix: ['value'] } },
    label,
    { id: 'display-name', title: 'Name it shows', kind: 'name', many: true, maps: { stix: ['display_name'] } },
    { id: 'recovery', title: 'Recovery address', kind: 'email', many: true },
    start,
    end,
    indicator,
    description,
  ],
  caption: ['email', 'label'],
  context: ['display-name', 'label'],
  featured: ['email', 'display-name'],
  time: ['start', 'end'],
  matches: ['email'],
  maps: { stix: 'email-addr', uco: 'EmailAddress', ftmValue: 'email' },
}
