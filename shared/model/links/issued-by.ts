import { bodies, humans } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const issuedBy: LinkType = {
  id: 'issued-by',
  title: 'issued by',
  reverse: 'issued',
  group: 'state',
  help: 'The authority, court or firm that put it out.',
  from: ['sanction', 'document', 'court-case', 'seizure', 'identity-document', 'contract', 'token', 'card', 'file'],
  to: [...bodies, 'country', 'mixer', 'bridge', 'defi-protocol', ...humans],
  properties: [date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
