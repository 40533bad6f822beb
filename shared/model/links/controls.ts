import { actors, fundHolders, services } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { basis, description, end, start } from '../properties.ts'

export const controls: LinkType = {
  id: 'controls',
  title: 'controls',
  reverse: 'controlled by',
  group: 'control',
  help: 'The first end decides over the second, whoever it belongs to on paper.',
  common: true,
  from: [...actors, 'country'],
  to: [
    ...fundHolders,
    ...services,
    'domain',
    'website',
    'email-address',
    'phone-number',
    'device',
    'code-repository',
    'company',
    'front-company',
    'organisation',
    'team',
  ],
  properties: [basis, start, end, description],
  time: ['start', 'end'],
  maps: { ftm: 'UnknownLink', stix: 'relationship', uco: 'Relationship', ftmInto: ['email', 'phone', 'website'] },
}
