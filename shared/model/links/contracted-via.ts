import { bodies, businesses, people, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const contractedVia: LinkType = {
  id: 'contracted-via',
  title: 'contracted via',
  reverse: 'arranged work for',
  group: 'work',
  help: 'Found the work through a platform, agency or go-between.',
  from: [...people, ...bodies, 'project', 'contract', ...profiles],
  to: ['website', ...businesses, 'job-profile', 'social-profile', ...people],
  properties: [date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
