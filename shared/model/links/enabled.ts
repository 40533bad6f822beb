import { actors, crimes } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const enabled: LinkType = {
  id: 'enabled',
  title: 'enabled',
  reverse: 'enabled by',
  group: 'crime',
  help: 'Made the deed possible, knowing or not.',
  from: [
    ...actors,
    'country',
    'malware',
    'device',
    'event',
    'project',
    'job-profile',
    'social-profile',
    'email-address',
    'mixer',
    'bridge',
    'defi-protocol',
    'website',
  ],
  to: crimes,
  properties: [{ id: 'how', title: 'How', kind: 'text', many: true }, date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
