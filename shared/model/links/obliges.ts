import { actors } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const obliges: LinkType = {
  id: 'obliges',
  title: 'obliges',
  reverse: 'obliged by',
  group: 'state',
  help: 'Demands an act of the second end, such as sending workers home.',
  from: ['sanction', 'contract', 'court-case', 'document', 'government-body', 'country'],
  to: [...actors, 'country', 'mixer', 'bridge', 'defi-protocol'],
  properties: [{ id: 'duty', title: 'What is demanded', kind: 'text', many: true }, date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
