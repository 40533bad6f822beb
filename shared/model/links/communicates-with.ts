import { actors, contactPoints } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const communicatesWith: LinkType = {
  id: 'communicates-with',
  title: 'communicates with',
  reverse: 'communicates with',
  group: 'people',
  help: 'Calls, writes to or exchanges data with the other.',
  also: ['talks', 'calls', 'e-mails', 'chats'],
  common: true,
  from: [...actors, ...contactPoints, 'ip-address', 'domain', 'malware', 'device'],
  to: [...actors, ...contactPoints, 'ip-address', 'domain', 'malware', 'device'],
  symmetric: true,
  properties: [{ id: 'channel', title: 'Channel', kind: 'text', many: true }, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship', stixRelationship: 'communicates-with' },
}
