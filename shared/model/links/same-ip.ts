import { actors, fundHolders, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description } from '../properties.ts'

export const sameIp: LinkType = {
  id: 'same-ip',
  title: 'same IP address as',
  reverse: 'same IP address as',
  group: 'artefact',
  help: 'Both were seen at the same network address.',
  from: [
    ...actors,
    ...profiles,
    'email-address',
    ...fundHolders,
    'domain',
    'website',
    'device',
    'malware',
    'code-repository',
  ],
  to: [
    ...actors,
    ...profiles,
    'email-address',
    ...fundHolders,
    'domain',
    'website',
    'device',
    'malware',
    'code-repository',
  ],
  symmetric: true,
  properties: [
    { id: 'ip', title: 'IP address', kind: 'text', many: true },
    { id: 'first-seen', title: 'First seen', kind: 'date' },
    { id: 'last-seen', title: 'Last seen', kind: 'date' },
    description,
  ],
  time: ['first-seen', 'last-seen'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
