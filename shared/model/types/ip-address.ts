import type { EntityType } from '../entity-type.ts'
import { country, description, indicator, label } from '../properties.ts'

export const ipAddress: EntityType = {
  id: 'ip-address',
  title: 'IP address',
  plural: 'IP addresses',
  group: 'digital',
  icon: 'locate-fixed',
  help: 'A number a machine has on a network at a given time.',
  also: ['IPv4', 'IPv6'],
  properties: [
    { id: 'ip', title: 'IP address', kind: 'text', maps: { stix: ['value'] } },
    label,
    { id: 'provider', title: 'Provider', kind: 'name', many: true },
    {
      id: 'kind',
      title: 'Kind',
      kind: 'choice',
      options: { choices: ['residential', 'mobile', 'hosting', 'VPN or proxy', 'Tor', 'unknown'] },
    },
    country,
    { id: 'first-seen', title: 'First seen', kind: 'date' },
    { id: 'last-seen', title: 'Last seen', kind: 'date' },
    indicator,
    description,
  ],
  caption: ['ip', 'label'],
  context: ['provider', 'country'],
  featured: ['ip', 'provider', 'country', 'kind'],
  time: ['first-seen', 'last-seen'],
  matches: ['ip'],
  maps: { stix: 'ipv4-addr', uco: 'IPv4Address', ftmValue: 'ip' },
}
