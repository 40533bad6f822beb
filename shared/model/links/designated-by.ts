import { designated } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const designatedBy: LinkType = {
  id: 'designated-by',
  title: 'designated by',
  reverse: 'designated',
  group: 'state',
  help: 'Named in the sanctions of this authority.',
  also: ['sanction', 'sanctioned'],
  common: true,
  from: designated,
  to: ['government-body', 'organisation', 'country'],
  properties: [
    { id: 'programme', title: 'Programme', kind: 'text', many: true },
    date,
    { id: 'delisted', title: 'Lifted on', kind: 'date', maps: { ftm: ['endDate'], stix: ['stop_time'] } },
    description,
  ],
  time: ['date', 'delisted'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
