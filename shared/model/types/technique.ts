import type { EntityType } from '../entity-type.ts'
import { alias, description, identifier, label, name, url } from '../properties.ts'

export const technique: EntityType = {
  id: 'technique',
  title: 'Technique',
  plural: 'Techniques',
  group: 'crime',
  icon: 'fishing-hook',
  help: 'A way of working, such as spear-phishing. The program that is used in it is malware.',
  also: ['spear-phishing', 'attack pattern', 'method', 'TTP'],
  properties: [
    name,
    alias,
    label,
    { id: 'tactic', title: 'Serves', kind: 'text', many: true, help: 'What it is done for, such as initial access.' },
    identifier,
    url,
    description,
  ],
  caption: ['name', 'label', 'alias', 'identifier'],
  context: ['tactic', 'identifier'],
  featured: ['name', 'identifier', 'tactic'],
  matches: ['name', 'alias', 'identifier'],
  maps: { stix: 'attack-pattern' },
}
