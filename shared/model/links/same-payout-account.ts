import { actors, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { account, chainAddress, description } from '../properties.ts'

export const samePayoutAccount: LinkType = {
  id: 'same-payout-account',
  title: 'same payout account as',
  reverse: 'same payout account as',
  group: 'artefact',
  help: 'Both are paid into the same account or wallet.',
  from: [...actors, ...profiles],
  to: [...actors, ...profiles],
  symmetric: true,
  properties: [
    account,
    chainAddress,
    { id: 'first-seen', title: 'First seen', kind: 'date' },
    { id: 'last-seen', title: 'Last seen', kind: 'date' },
    description,
  ],
  time: ['first-seen', 'last-seen'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
