import { accounts, bodies, people, profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const usesDocument: LinkType = {
  id: 'uses-document',
  title: 'uses document',
  reverse: 'used by',
  group: 'identity',
  help: 'Shows this document to prove who it is.',
  also: ['passport'],
  from: [...people, ...profiles, ...bodies, ...accounts],
  to: ['identity-document', 'document', 'contract'],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'Identification', stix: 'relationship', uco: 'Relationship', ftmInto: ['holder'] },
}
