import type { LinkType } from '../link-type.ts'
import { end, start } from '../properties.ts'

export const frontFor: LinkType = {
  id: 'front-for',
  title: 'front for',
  reverse: 'has as front',
  group: 'corporate',
  help: 'The first end does business in place of the second, so that the second is not seen.',
  from: ['front-company', 'company', 'organisation', 'exchange', 'broker'],
  to: ['person', 'company', 'organisation', 'government-body', 'hacker-group', 'front-company'],
  properties: [start, end],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship' },
}
