import { people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const remoteAccesses: LinkType = {
  id: 'remote-accesses',
  title: 'remotely uses',
  reverse: 'remotely used by',
  group: 'work',
  help: 'Works on the device from somewhere else.',
  from: [...people, 'hacker-group', 'ip-address', 'device'],
  to: ['device'],
  properties: [{ id: 'remote-access', title: 'Remote access tool', kind: 'text', many: true }, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
