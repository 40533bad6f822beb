import { actors, attributable } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const deniedBy: LinkType = {
  id: 'denied-by',
  title: 'denied by',
  reverse: 'denies',
  group: 'crime',
  help: 'The second end says that it did not do it, or that it did not happen.',
  from: [...attributable, 'programme', 'project', 'event'],
  to: [...actors, 'country'],
  properties: [date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
