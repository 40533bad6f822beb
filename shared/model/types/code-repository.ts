import type { EntityType } from '../entity-type.ts'
import { description, email, end, indicator, label, name, start, url } from '../properties.ts'

export const codeRepository: EntityType = {
  id: 'code-repository',
  title: 'Code repository',
  plural: 'Code repositories',
  group: 'digital',
  icon: 'folder-git-2',
  help: 'A place where source code is kept, with who commits to it.',
  also: ['git'],
  properties: [
    name,
    label,
    url,
    { id: 'host', title: 'Host', kind: 'text', many: true },
    { id: 'owner', title: 'Owner', kind: 'text', many: true },
    email,
    start,
    end,
    indicator,
    description,
  ],
  caption: ['name', 'url', 'label'],
  context: ['host', 'owner'],
  featured: ['name', 'host', 'owner'],
  time: ['start', 'end'],
  matches: ['url', 'email'],
  maps: { stix: 'url', uco: 'URL' },
}
