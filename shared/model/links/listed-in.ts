import { designated } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const listedIn: LinkType = {
  id: 'listed-in',
  title: 'listed in',
  reverse: 'lists',
  group: 'state',
  help: 'Named in this designation, resolution or list.',
  also: ['sanction', 'sanctions list'],
  from: designated,
  to: ['sanction', 'document'],
  properties: [
    { id: 'list-id', title: 'Number on the list', kind: 'identifier', many: true },
    date,
    { id: 'delisted', title: 'Taken off on', kind: 'date', maps: { ftm: ['endDate'], stix: ['stop_time'] } },
    description,
  ],
  time: ['date', 'delisted'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship', ftmInto: ['entity'] },
}
