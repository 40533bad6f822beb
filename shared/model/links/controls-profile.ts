import { actors, contactPoints } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { basis, description, end, start } from '../properties.ts'

export const controlsProfile: LinkType = {
  id: 'controls-profile',
  title: 'controls profile',
  reverse: 'controlled by',
  group: 'digital',
  help: 'Writes and answers under this profile or mailbox.',
  also: ['account'],
  common: true,
  from: actors,
  to: contactPoints,
  properties: [basis, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship', ftmInto: ['email', 'phone'] },
}
