import { actors, bodies, people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const providesPremises: LinkType = {
  id: 'provides-premises',
  title: 'provides premises',
  reverse: 'premises provided by',
  group: 'corporate',
  help: 'Gives rooms for lodging, work or devices: name the rooms, or whom they are for.',
  from: [...bodies, ...people],
  to: ['host-site', 'property', 'location', ...actors],
  properties: [
    { id: 'rent', title: 'Rent', kind: 'money', also: ['range'], many: true, oneEach: true },
    start,
    end,
    description,
  ],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
