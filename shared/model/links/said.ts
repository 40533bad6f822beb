import { actors } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const said: LinkType = {
  id: 'said',
  title: 'said',
  reverse: 'said by',
  group: 'people',
  help: 'Made this statement, in writing or aloud.',
  from: [...actors, 'country'],
  to: ['document', 'event'],
  properties: [date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
