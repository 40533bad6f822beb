import { bodies, people, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, role, start } from '../properties.ts'

export const workedOn: LinkType = {
  id: 'worked-on',
  title: 'worked on',
  reverse: 'worked on by',
  group: 'work',
  help: 'Did work for this project, product or programme.',
  common: true,
  from: [...people, ...bodies, ...profiles, 'hacker-group'],
  to: [
    'project',
    'programme',
    'code-repository',
    'website',
    'malware',
    'contract',
    'mixer',
    'bridge',
    'defi-protocol',
    'smart-contract',
  ],
  properties: [role, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'ProjectParticipant', stix: 'relationship', uco: 'Relationship' },
}
