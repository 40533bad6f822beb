import { actors, businesses } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { account, description, end, start } from '../properties.ts'

export const holdsAccountAt: LinkType = {
  id: 'holds-account-at',
  title: 'holds account at',
  reverse: 'has as account holder',
  group: 'control',
  help: 'Somebody is a customer of a bank, exchange or payment service.',
  common: true,
  from: actors,
  to: [...businesses, 'mixer', 'defi-protocol', 'website'],
  properties: [account, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
