import { bodies, crimes, people, services } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const usedTool: LinkType = {
  id: 'used-tool',
  title: 'used',
  reverse: 'used by',
  group: 'crime',
  help: 'A tool, program, service or technique used in the deed.',
  also: ['tool'],
  common: true,
  from: [...people, 'hacker-group', ...crimes, ...bodies],
  to: [
    'malware',
    'technique',
    'file',
    'website',
    'domain',
    'code-repository',
    'device',
    'smart-contract',
    ...services,
    'ip-address',
  ],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship', stixRelationship: 'uses' },
}
