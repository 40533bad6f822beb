import { actors, assets, businesses } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, share, start } from '../properties.ts'

export const owns: LinkType = {
  id: 'owns',
  title: 'owns',
  reverse: 'owned by',
  group: 'corporate',
  help: 'Holds all or part of it.',
  also: ['shareholder', 'share'],
  common: true,
  from: [...actors, 'country'],
  to: [...businesses, 'mixer', 'bridge', 'defi-protocol', ...assets, 'project'],
  properties: [share, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'Ownership', stix: 'relationship', uco: 'Relationship' },
}
