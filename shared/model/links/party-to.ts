import { actors, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description, role } from '../properties.ts'

export const partyTo: LinkType = {
  id: 'party-to',
  title: 'party to',
  reverse: 'has party',
  group: 'corporate',
  help: 'Signed the contract or is bound by it.',
  from: [...actors, 'country', ...profiles],
  to: ['contract'],
  properties: [role, date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
