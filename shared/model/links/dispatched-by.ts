import { bodies, people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const dispatchedBy: LinkType = {
  id: 'dispatched-by',
  title: 'sent by',
  reverse: 'sent out',
  group: 'work',
  help: 'Was sent abroad or to a task by the second end.',
  from: people,
  to: [...bodies, 'country', 'hacker-group'],
  properties: [{ id: 'where', title: 'Where to', kind: 'text', many: true }, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
