import type { EntityType } from '../entity-type.ts'
import { description, indicator, label, name } from '../properties.ts'

export const device: EntityType = {
  id: 'device',
  title: 'Device',
  plural: 'Devices',
  group: 'digital',
  icon: 'laptop',
  help: 'A computer, phone or other machine.',
  also: ['computer', 'laptop', 'server'],
  properties: [
    name,
    label,
    {
      id: 'kind',
      title: 'Kind',
      kind: 'choice',
      options: {
        choices: ['laptop', 'desktop', 'phone', 'tablet', 'server', 'router', 'KVM switch', 'storage', 'other'],
      },
    },
    { id: 'make', title: 'Make and model', kind: 'text', many: true },
    { id: 'serial', title: 'Serial number', kind: 'identifier', options: { scheme: 'serial' } },
    { id: 'imei', title: 'IMEI', kind: 'identifier', options: { scheme: 'IMEI' }, many: true },
    {
      id: 'mac',
      title: 'MAC address',
      kind: 'identifier',
      options: { scheme: 'MAC' },
      many: true,
      maps: { stix: ['value'] },
    },
    { id: 'shipped-to', title: 'Shipped to', kind: 'text', many: true },
    { id: 'remote-access', title: 'Remote access tools', kind: 'text', many: true },
    { id: 'time-zone', title: 'Time zone it is set to', kind: 'text', many: true },
    { id: 'first-seen', title: 'First seen', kind: 'date', maps: { stix: ['first_seen'] } },
    { id: 'last-seen', title: 'Last seen', kind: 'date', maps: { stix: ['last_seen'] } },
    indicator,
    description,
  ],
  caption: ['name', 'label', 'make', 'serial'],
  context: ['kind', 'make'],
  featured: ['name', 'kind', 'make', 'serial'],
  time: ['first-seen', 'last-seen'],
  matches: ['serial', 'imei', 'mac'],
  maps: { ftm: 'Asset', stix: 'mac-addr', uco: 'Device' },
}
