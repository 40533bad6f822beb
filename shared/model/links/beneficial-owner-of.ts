import { actors, assets, businesses } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { basis, description, end, share, start } from '../properties.ts'

export const beneficialOwnerOf: LinkType = {
  id: 'beneficial-owner-of',
  title: 'beneficial owner of',
  reverse: 'has beneficial owner',
  group: 'corporate',
  help: 'Profits from it in the end, whoever is named in the register.',
  also: ['UBO'],
  common: true,
  from: [...actors, 'country'],
  to: [...businesses, 'mixer', 'bridge', 'defi-protocol', ...assets],
  properties: [share, basis, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'Ownership', stix: 'relationship', uco: 'Relationship' },
}
