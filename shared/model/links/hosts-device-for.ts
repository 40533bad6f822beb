import { bodies, people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const hostsDeviceFor: LinkType = {
  id: 'hosts-device-for',
  title: 'hosts device for',
  reverse: 'has device hosted by',
  group: 'work',
  help: 'Keeps a computer running so that somebody far away can work on it.',
  from: [...people, ...bodies, 'host-site'],
  to: [...people, ...bodies, 'hacker-group'],
  properties: [
    { id: 'pay', title: 'Pay', kind: 'money', also: ['range'], many: true, oneEach: true },
    start,
    end,
    description,
  ],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
