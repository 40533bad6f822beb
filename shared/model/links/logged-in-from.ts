import { accounts, actors, contactPoints, places } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const loggedInFrom: LinkType = {
  id: 'logged-in-from',
  title: 'logged in from',
  reverse: 'used to log in by',
  group: 'digital',
  help: 'Signed in from this network address, device or place.',
  from: [...actors, ...contactPoints, ...accounts, 'wallet', 'device'],
  to: ['ip-address', 'device', ...places],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship', ftmInto: ['ipAddress'] },
}
