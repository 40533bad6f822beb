import { actors, craft, crimes, digital, fundHolders } from '../ends.ts'
import type { LinkType } from '../link-type.ts'
import { description, end, start } from '../properties.ts'

export const uses: LinkType = {
  id: 'uses',
  title: 'uses',
  reverse: 'used by',
  group: 'digital',
  help: 'Makes use of it, without owning or controlling it for certain.',
  from: [...actors, 'country', ...crimes],
  to: [...digital, ...fundHolders, 'mixer', 'bridge', 'defi-protocol', ...craft, 'malware', 'technique', 'host-site'],
  properties: [start, end, description],
  time: ['start', 'end'],
  maps: {
    ftm: 'UnknownLink',
    stix: 'relationship',
    uco: 'Relationship',
    ftmInto: ['email', 'phone', 'website', 'ipAddress'],
  },
}
