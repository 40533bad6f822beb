import { actors, attributable } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { basis, date, description } from '../properties.ts'

export const attributedTo: LinkType = {
  id: 'attributed-to',
  title: 'attributed to',
  reverse: 'held responsible for',
  group: 'crime',
  help: 'A source says that the second end did it. Say who says so, and grade it.',
  also: ['blamed on', 'behind'],
  common: true,
  from: attributable,
  to: [...actors, 'country'],
  properties: [{ id: 'attributed-by', title: 'Attributed by', kind: 'name', many: true }, date, basis, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
