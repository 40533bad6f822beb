import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const hostedAt: LinkType = {
  id: 'hosted-at',
  title: 'hosted at',
  reverse: 'is host of',
  group: 'digital',
  help: 'Stands on this machine, network or service.',
  also: ['server'],
  common: true,
  from: ['website', 'domain', 'code-repository', 'malware', 'file', 'ip-address', 'email-address'],
  to: ['ip-address', 'website', 'device', 'host-site', 'company', 'front-company', 'organisation', 'country'],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
