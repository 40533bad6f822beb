import { profiles } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { date, description } from '../properties.ts'

export const identityStolenFrom: LinkType = {
  id: 'identity-stolen-from',
  title: 'identity stolen from',
  reverse: 'identity used by',
  group: 'identity',
  help: 'Name, photo, papers or CV were taken from a real person or profile.',
  from: ['persona', 'identity-document', ...profiles],
  to: ['person', ...profiles, 'identity-document'],
  properties: [{ id: 'what', title: 'What was taken', kind: 'text', many: true }, date, description],
  time: ['date'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship' },
}
