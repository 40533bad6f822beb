import { bodies, people } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, role, start } from '../properties.ts'

export const employedBy: LinkType = {
  id: 'employed-by',
  title: 'employed by',
  reverse: 'employs',
  group: 'work',
  help: 'Works for the second end for pay, under a real or a false name.',
  also: ['works for', 'job'],
  common: true,
  from: people,
  to: [...bodies, 'mixer', 'bridge', 'defi-protocol', 'website'],
  properties: [
    role,
    { id: 'pay', title: 'Pay', kind: 'money', also: ['range'], many: true, oneEach: true },
    start,
    end,
    description,
  ],
  time: ['start', 'end'],
  maps: { ftm: 'Employment', stix: 'relationship', uco: 'Relationship' },
}
