import { businesses, papers } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const supersedes: LinkType = {
  id: 'supersedes',
  title: 'supersedes',
  reverse: 'superseded by',
  group: 'evidence',
  help: 'Replaces an earlier one, which is kept.',
  from: [...papers, ...businesses, 'government-body', 'programme', 'domain', 'website'],
  to: [...papers, ...businesses, 'government-body', 'programme', 'domain', 'website'],
  sameGroup: true,
  properties: [date, description],
  time: ['date'],
  maps: { ftm: 'Succession', stix: 'relationship', uco: 'Relationship', ftmEnds: ['successor', 'predecessor'] },
}
