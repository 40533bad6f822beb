import { readable } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const mentionedIn: LinkType = {
  id: 'mentioned-in',
  title: 'mentioned in',
  reverse: 'mentions',
  group: 'evidence',
  help: 'Named or described there.',
  also: ['named in', 'cited'],
  from: 'any',
  to: readable,
  properties: [{ id: 'passage', title: 'Passage', kind: 'text', many: true }, date, description],
  time: ['date'],
  maps: { ftm: 'Mention', stix: 'relationship', uco: 'Relationship', ftmEnds: ['resolved', 'document'] },
}
