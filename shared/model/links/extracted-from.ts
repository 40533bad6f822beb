import { readable } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const extractedFrom: LinkType = {
  id: 'extracted-from',
  title: 'extracted from',
  reverse: 'source of',
  group: 'evidence',
  help: 'Was found in this file, device or document.',
  from: 'any',
  to: [...readable, 'device', 'transaction'],
  properties: [
    { id: 'locator', title: 'Where in it', kind: 'text', many: true },
    { id: 'tool', title: 'Tool and version', kind: 'text', many: true },
    date,
    description,
  ],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
