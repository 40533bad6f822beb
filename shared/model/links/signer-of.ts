import { bodies, fundHolders, humans } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, role, start } from '../properties.ts'

export const signerOf: LinkType = {
  id: 'signer-of',
  title: 'signer of',
  reverse: 'signed for by',
  group: 'control',
  help: 'May sign for the account or wallet, alone or with others.',
  from: [...humans, 'persona', ...bodies, 'address', 'wallet', 'hacker-group'],
  to: [...fundHolders, 'company', 'front-company', 'organisation', 'contract'],
  properties: [role, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'Representation', stix: 'relationship', uco: 'Relationship' },
}
