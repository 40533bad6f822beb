import { actors, craft, fundHolders } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const chargedIn: LinkType = {
  id: 'charged-in',
  title: 'charged in',
  reverse: 'charges',
  group: 'state',
  help: 'Accused or sued in this case.',
  also: ['indicted', 'accused'],
  common: true,
  from: [...actors, 'country', ...craft, ...fundHolders],
  to: ['court-case'],
  properties: [
    { id: 'charge', title: 'Charge', kind: 'text', many: true },
    { id: 'outcome', title: 'Outcome', kind: 'text', many: true, maps: { ftm: ['status'] } },
    date,
    description,
  ],
  time: ['date'],
  maps: { ftm: 'CourtCaseParty', stix: 'relationship', uco: 'Relationship' },
}
