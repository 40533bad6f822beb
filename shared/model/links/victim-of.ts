import { actors, crimes, fundHolders } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const victimOf: LinkType = {
  id: 'victim-of',
  title: 'victim of',
  reverse: 'harmed',
  group: 'crime',
  help: 'Was harmed in the incident.',
  also: ['lost'],
  common: true,
  from: [...actors, 'country', 'mixer', 'bridge', 'defi-protocol', ...fundHolders, 'website', 'device'],
  to: crimes,
  properties: [{ id: 'loss', title: 'Loss', kind: 'money', also: ['range'] }, date, description],
  amount: 'loss',
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
