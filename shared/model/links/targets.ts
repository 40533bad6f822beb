import { actors, crimes } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const targets: LinkType = {
  id: 'targets',
  title: 'targets',
  reverse: 'targeted by',
  group: 'crime',
  help: 'Was aimed at, whether it succeeded or not.',
  from: [...actors, 'country', 'malware', ...crimes],
  to: [...actors, 'country', 'mixer', 'bridge', 'defi-protocol', 'website', 'programme'],
  properties: [date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
