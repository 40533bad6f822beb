import { bodies, businesses, humans } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const frontFor: LinkType = {
  id: 'front-for',
  title: 'front for',
  reverse: 'has as front',
  group: 'corporate',
  help: 'Does business in place of the second end, so that the second is not seen.',
  common: true,
  from: [...businesses, ...humans],
  to: [...humans, ...bodies, 'hacker-group', 'country', 'programme'],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
