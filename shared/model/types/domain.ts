import type { EntityType } from '../entity-type.ts'
import { description, email, end, indicator, label, start } from '../properties.ts'

export const domain: EntityType = {
  id: 'domain',
  title: 'Domain',
  plural: 'Domains',
  group: 'digital',
  icon: 'globe',
  help: 'A name on the internet, with who registered it.',
  also: ['host name', 'DNS'],
  properties: [
    { id: 'domain', title: 'Domain name', kind: 'text', maps: { stix: ['value'] } },
    label,
    { id: 'registrar', title: 'Registrar', kind: 'name', many: true },
    { id: 'registrant', title: 'Registered in the name of', kind: 'name', many: true },
    email,
    start,
    end,
    indicator,
    description,
  ],
  caption: ['domain', 'label'],
  context: ['registrar', 'registrant'],
  featured: ['domain', 'registrar', 'registrant', 'start'],
  time: ['start', 'end'],
  matches: ['domain'],
  maps: { stix: 'domain-name', uco: 'DomainName' },
}
