import { actors, craft, services } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const operates: LinkType = {
  id: 'operates',
  title: 'operates',
  reverse: 'operated by',
  group: 'corporate',
  help: 'Runs it from day to day, whoever owns it.',
  from: [...actors, 'country'],
  to: [
    ...services,
    'website',
    'domain',
    'host-site',
    ...craft,
    'code-repository',
    'programme',
    'property',
    'smart-contract',
  ],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: {
    ftm: 'UnknownLink',
    stix: 'relationship',
    uco: 'Relationship',
    ftmInto: ['website'],
    stixRelationship: 'controls',
  },
}
