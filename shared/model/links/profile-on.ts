import { businesses, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const profileOn: LinkType = {
  id: 'profile-on',
  title: 'profile on',
  reverse: 'carries profile',
  group: 'digital',
  help: 'The profile is kept on this platform.',
  from: profiles,
  to: ['website', ...businesses],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
