import { actors } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { account, description, end, start } from '../properties.ts'

export const depositAddressOf: LinkType = {
  id: 'deposit-address-of',
  title: 'deposit address of',
  reverse: 'has deposit address',
  group: 'control',
  help: 'What arrives at this address is credited to a customer of the service, or to this customer.',
  from: ['address', 'wallet'],
  to: ['mixer', 'bridge', 'defi-protocol', ...actors],
  properties: [account, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
