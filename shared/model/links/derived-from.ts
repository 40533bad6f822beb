import type { LinkType } from '../link-type.ts'
import { basis, date, description } from '../properties.ts'

export const derivedFrom: LinkType = {
  id: 'derived-from',
  title: 'derived from',
  reverse: 'led to',
  group: 'evidence',
  help: 'Was made from, or worked out from, the second end.',
  from: 'any',
  to: 'any',
  properties: [basis, date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
